package io.streamlet.command.identity;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.ChangeDisplayName;
import io.streamlet.contracts.identity.ChangeRole;
import io.streamlet.contracts.identity.DisableAccount;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.EnableAccount;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final AccountId GRACE = STUDENT.accountId();
    private static final AccountRegistered REGISTERED = new AccountRegistered(GRACE, "grace", "Grace", Role.STUDENT);
    private static final AccountDisabled DISABLED = new AccountDisabled(GRACE, ADMIN.accountId());

    private final FakeCredentials credentials = new FakeCredentials();

    private TestExecutor<Account> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Account.class);
        fixture.registerInjectableResource(credentials);
        fixture.registerInjectableResource((PersonKeys) person -> {});
        return fixture.given(events);
    }

    private TestExecutor<Account> registered() {
        credentials.reserve(new Credential(GRACE, "grace", "Grace", "hash", Role.STUDENT, true));
        return given(REGISTERED);
    }

    private Credential row() {
        return credentials.ofAccount(GRACE).orElseThrow();
    }

    @Nested
    class Registering {
        private static RegisterAccount register(AccountId id, String username) {
            return new RegisterAccount(id, username, "Grace", Role.STUDENT, "hash");
        }

        @Test
        void reservesTheNameWithoutCase() {
            given().when(register(GRACE, "Grace")).expectEvents(REGISTERED).expectResultMessagePayload(GRACE);
            assertThat(row()).isEqualTo(new Credential(GRACE, "grace", "Grace", "hash", Role.STUDENT, true));
        }

        @Test
        void theSameAgainChangesNothing() {
            registered().when(register(GRACE, "grace")).expectNoEvents().expectResultMessagePayload(GRACE);
        }

        @Test
        void theSameAgainBringsALostCredentialBack() {
            given(REGISTERED).when(register(GRACE, "grace")).expectNoEvents();
            assertThat(credentials.ofUsername("grace")).isPresent();
        }

        @Test
        void theSameIdForAnotherPersonIsRefused() {
            registered().when(register(GRACE, "hopper")).expectException(refusal(ErrorCode.ID_ALREADY_USED));
        }

        @Test
        void aTakenNameIsRefused() {
            credentials.reserve(new Credential(OTHER_STUDENT.accountId(), "grace", "Kurt", "hash", Role.STUDENT, true));
            given().when(register(GRACE, "GRACE")).expectException(refusal(ErrorCode.USERNAME_TAKEN));
        }
    }

    @Nested
    class Renaming {
        @Test
        void changesTheDisplayNameEverywhere() {
            registered()
                    .when(new ChangeDisplayName(GRACE, "Amazing Grace"))
                    .expectEvents(new DisplayNameChanged(GRACE, "Amazing Grace"));
            assertThat(row().displayName()).isEqualTo("Amazing Grace");
        }

        @Test
        void toTheSameChangesNothing() {
            registered().when(new ChangeDisplayName(GRACE, "Grace")).expectNoEvents();
        }
    }

    @Nested
    class ChangingTheRole {
        @Test
        void byAnAdmin() {
            registered()
                    .when(new ChangeRole(GRACE, Role.TEACHER, ADMIN))
                    .expectEvents(new RoleChanged(GRACE, Role.STUDENT, Role.TEACHER, ADMIN.accountId()));
            assertThat(row().role()).isEqualTo(Role.TEACHER);
        }

        @Test
        void toTheSameChangesNothing() {
            registered().when(new ChangeRole(GRACE, Role.STUDENT, ADMIN)).expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            registered().when(new ChangeRole(GRACE, Role.ADMIN, STUDENT)).expectException(refusal(ErrorCode.FORBIDDEN));
        }

        @Test
        void ofOnesOwnAccountIsRefused() {
            registered()
                    .when(new ChangeRole(GRACE, Role.VIEWER, new Actor(GRACE, "Grace", Role.ADMIN)))
                    .expectException(refusal(ErrorCode.OWN_ACCOUNT));
        }
    }

    @Nested
    class Disabling {
        @Test
        void byAnAdminEndsEverySession() {
            registered().when(new DisableAccount(GRACE, ADMIN)).expectEvents(DISABLED);
            assertThat(row().enabled()).isFalse();
            assertThat(credentials.sessionsEnded(GRACE)).isTrue();
        }

        @Test
        void againChangesNothing() {
            given(REGISTERED, DISABLED).when(new DisableAccount(GRACE, ADMIN)).expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            registered().when(new DisableAccount(GRACE, STUDENT)).expectException(refusal(ErrorCode.FORBIDDEN));
        }

        @Test
        void ofOnesOwnAccountIsRefused() {
            registered()
                    .when(new DisableAccount(GRACE, new Actor(GRACE, "Grace", Role.ADMIN)))
                    .expectException(refusal(ErrorCode.OWN_ACCOUNT));
        }
    }

    @Nested
    class Enabling {
        @Test
        void letsThemInAgain() {
            given(REGISTERED, DISABLED)
                    .when(new EnableAccount(GRACE, ADMIN))
                    .expectEvents(new AccountEnabled(GRACE, ADMIN.accountId()));
        }

        @Test
        void ofAnEnabledAccountChangesNothing() {
            registered().when(new EnableAccount(GRACE, ADMIN)).expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            given(REGISTERED, DISABLED)
                    .when(new EnableAccount(GRACE, STUDENT))
                    .expectException(refusal(ErrorCode.FORBIDDEN));
        }
    }
}
