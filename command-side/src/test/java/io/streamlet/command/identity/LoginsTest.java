package io.streamlet.command.identity;

import static io.streamlet.command.shared.Fixtures.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.command.shared.MutableClock;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final MutableClock clock = new MutableClock();
    private final FakeCredentials credentials = new FakeCredentials();
    private final Passwords passwords = new Passwords();
    private final IdentityLimits limits = new IdentityLimits(3, 5, 10, Duration.ofDays(30));
    private final Logins logins = new Logins(credentials, passwords, new LoginThrottle(limits, clock));

    @BeforeEach
    void grace() {
        credentials.reserve(new Credential(
                STUDENT.accountId(), "grace", "Grace", passwords.hash("correct horse"), Role.STUDENT, true));
    }

    private void expectRefusal(ErrorCode code, String username, String password, String address) {
        assertThatThrownBy(() -> logins.check(username, password, address))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void theRightPasswordOpensWhateverTheCaseOfTheName() {
        assertThat(logins.check("GRACE", "correct horse", HERE).actor()).isEqualTo(STUDENT);
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        assertThat(passwords.hash("correct horse"))
                .startsWith("$argon2id$")
                .isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void aWrongPasswordAndAWrongNameLookTheSame() {
        expectRefusal(ErrorCode.BAD_CREDENTIALS, "grace", "wrong horse", HERE);
        expectRefusal(ErrorCode.BAD_CREDENTIALS, "nobody", "correct horse", HERE);
    }

    @Test
    void aDisabledAccountIsToldSoOnlyWithItsPassword() {
        credentials.disable(STUDENT.accountId());
        expectRefusal(ErrorCode.BAD_CREDENTIALS, "grace", "wrong horse", HERE);
        expectRefusal(ErrorCode.ACCOUNT_DISABLED, "grace", "correct horse", HERE);
    }

    @Test
    void guessingOnePasswordIsSlowedDownFromAnywhere() {
        for (int i = 0; i < 3; i++) {
            expectRefusal(ErrorCode.BAD_CREDENTIALS, "grace", "guess " + i, HERE);
        }
        expectRefusal(ErrorCode.TOO_MANY_REQUESTS, "Grace", "correct horse", THERE);
        clock.advance(Duration.ofMinutes(1));
        assertThat(logins.check("grace", "correct horse", THERE).username()).isEqualTo("grace");
    }

    @Test
    void guessingManyNamesIsSlowedDownFromOneAddress() {
        for (int i = 0; i < 5; i++) {
            expectRefusal(ErrorCode.BAD_CREDENTIALS, "nobody" + i, "guess", HERE);
        }
        expectRefusal(ErrorCode.TOO_MANY_REQUESTS, "grace", "correct horse", HERE);
        assertThat(logins.check("grace", "correct horse", THERE).username()).isEqualTo("grace");
    }

    @Test
    void whoKnowsThePasswordIsNeverSlowedDown() {
        for (int i = 0; i < 10; i++) {
            assertThat(logins.check("grace", "correct horse", HERE).username()).isEqualTo("grace");
        }
    }
}
