package io.streamlet.command.identity;

import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.command.shared.MutableClock;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private final MutableClock clock = new MutableClock();
    private final KeyPair keys = keyPair();
    private final AccessTokens tokens = new AccessTokens(new SigningKey("one", keys), clock);

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void expectRefusal(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenSaysWhoIsAsking() {
        var token = tokens.issue(TEACHER);
        assertThat(tokens.verify(token.value())).isEqualTo(TEACHER);
        assertThat(token.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(part(token.value(), 0)).contains("\"alg\":\"EdDSA\"", "\"kid\":\"one\"");
    }

    @Test
    void aTokenIsGoodForTenMinutes() {
        var token = tokens.issue(TEACHER).value();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(tokens.verify(token)).isEqualTo(TEACHER);
        clock.advance(Duration.ofSeconds(2));
        expectRefusal(ErrorCode.SESSION_EXPIRED, () -> tokens.verify(token));
    }

    @Test
    void anotherKeyIsNoProof() {
        var sameName = new AccessTokens(new SigningKey("one", keyPair()), clock);
        var otherName = new AccessTokens(new SigningKey("two", keys), clock);
        expectRefusal(
                ErrorCode.NOT_AUTHENTICATED,
                () -> tokens.verify(sameName.issue(TEACHER).value()));
        expectRefusal(
                ErrorCode.NOT_AUTHENTICATED,
                () -> tokens.verify(otherName.issue(TEACHER).value()));
    }

    @Test
    void aChangedTokenIsNoProof() {
        var parts = tokens.issue(STUDENT).value().split("\\.");
        var admin = part(tokens.issue(STUDENT).value(), 1).replace("STUDENT", "ADMIN");
        expectRefusal(
                ErrorCode.NOT_AUTHENTICATED, () -> tokens.verify(parts[0] + "." + encode(admin) + "." + parts[2]));
    }

    @Test
    void anUnsignedTokenIsNoProof() {
        var claims = part(tokens.issue(STUDENT).value(), 1);
        expectRefusal(
                ErrorCode.NOT_AUTHENTICATED,
                () -> tokens.verify(encode("{\"alg\":\"none\",\"kid\":\"one\"}") + "." + encode(claims) + "."));
        expectRefusal(
                ErrorCode.NOT_AUTHENTICATED,
                () -> tokens.verify(encode("{\"alg\":\"HS256\",\"kid\":\"one\"}") + "." + encode(claims) + ".AAAA"));
    }

    @Test
    void somethingElseIsNoProof() {
        for (var text : new String[] {"", " ", "a.b.c", "...", "x".repeat(5_000)}) {
            expectRefusal(ErrorCode.NOT_AUTHENTICATED, () -> tokens.verify(text));
        }
    }
}
