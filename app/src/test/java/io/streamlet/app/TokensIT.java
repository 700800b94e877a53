package io.streamlet.app;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.command.identity.AccessTokens;
import io.streamlet.command.identity.SigningKey;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Only what this application signed, and a short while ago, says who is asking. */
@StreamletTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {
    @Autowired
    private Api api;

    @Autowired
    private SigningKey key;

    private Person person;
    private Actor actor;

    @BeforeAll
    void cast() {
        person = api.someone(Role.STUDENT);
        actor = new Actor(person.accountId(), person.username(), Role.ADMIN);
    }

    @Test
    void one_of_this_application_is_taken_but_not_its_word_for_the_role() {
        String token = new AccessTokens(key, Clock.systemUTC()).issue(actor).value();
        person.withToken(token).get("/api/profile").requireStatus(200);
        person.withToken(token).get("/api/admin/users").requireProblem(ErrorCode.FORBIDDEN);
    }

    @Test
    void an_old_one_is_refused() {
        Clock earlier = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-11));
        refused(new AccessTokens(key, earlier).issue(actor).value(), ErrorCode.SESSION_EXPIRED);
    }

    @Test
    void one_signed_with_another_key_is_refused() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        refused(
                new AccessTokens(new SigningKey(key.keyId(), other), Clock.systemUTC())
                        .issue(actor)
                        .value(),
                ErrorCode.NOT_AUTHENTICATED);
        refused(
                new AccessTokens(new SigningKey("other", other), Clock.systemUTC())
                        .issue(actor)
                        .value(),
                ErrorCode.NOT_AUTHENTICATED);
    }

    @Test
    void one_without_a_signature_is_refused() {
        String claims = person.token().split("\\.")[1];
        String unsigned = base64("{\"alg\":\"none\",\"kid\":\"" + key.keyId() + "\"}") + "." + claims + ".";
        refused(unsigned, ErrorCode.NOT_AUTHENTICATED);
        refused(unsigned.replace("none", "None"), ErrorCode.NOT_AUTHENTICATED);
    }

    /** the public key is no secret: taken for one of HMAC it would let anybody sign */
    @Test
    void one_signed_with_the_public_key_is_refused() throws GeneralSecurityException {
        String claims = person.token().split("\\.")[1];
        String signed = base64("{\"alg\":\"HS256\",\"kid\":\"" + key.keyId() + "\"}") + "." + claims;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.keyPair().getPublic().getEncoded(), "HmacSHA256"));
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        refused(
                signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature),
                ErrorCode.NOT_AUTHENTICATED);
    }

    @Test
    void changed_or_broken_ones_are_refused() {
        String token = person.token();
        String[] parts = token.split("\\.");
        String admin =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("STUDENT", "ADMIN");
        for (String broken : new String[] {
            parts[0] + "." + base64(admin) + "." + parts[2], token.substring(0, token.length() - 8), "x", "a.b.c", ""
        }) {
            refused(broken, ErrorCode.NOT_AUTHENTICATED);
        }
        api.nobody()
                .send("GET", "/api/profile", Map.of("Authorization", "Basic YWRtaW46YWRtaW4xMjM="), noBody())
                .requireProblem(ErrorCode.NOT_AUTHENTICATED);
    }

    private void refused(String token, ErrorCode code) {
        person.withToken(token).get("/api/profile").requireProblem(code);
    }

    private static BodyPublisher noBody() {
        return BodyPublishers.noBody();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
