package io.streamlet.query.live;

import io.streamlet.contracts.live.IceServer;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The servers that help browsers to find each other. Credentials for TURN are those of coturn's {@code use-auth-secret}: the
 * user is the second of expiry and who it is for, the password the HMAC-SHA1 of that under the shared secret.
 */
@Component
public class IceServers {

    private static final String HMAC = "HmacSHA1";

    private final IceProperties properties;
    private final Clock clock;

    IceServers(IceProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param servers some with a credential
     * @param expiresAt when that opens no new connections any more, null if there is none that expires
     */
    public record Issued(List<IceServer> servers, @Nullable Instant expiresAt) {}

    List<IceServer> of(AccountId account) {
        return issue(account.toString(), properties.turnLife()).servers();
    }

    /** For one link of the stage: known to the TURN server as {@code <class>.<account>}, and only for a short time. */
    public Issued ofStage(ClassId classId, AccountId account) {
        return issue(classId + "." + account, properties.stageTurnLife());
    }

    private Issued issue(String whom, Duration life) {
        var secret = properties.turnSecret();
        if (secret == null
                || secret.isBlank()
                || properties.servers().stream().noneMatch(IceProperties.Server::isOpenTurn)) {
            return new Issued(
                    properties.servers().stream()
                            .map(IceProperties.Server::asIs)
                            .toList(),
                    null);
        }
        var expiresAt = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
        var user = expiresAt.getEpochSecond() + ":" + whom;
        var password = hmac(secret, user);
        return new Issued(
                properties.servers().stream()
                        .map(server ->
                                server.isOpenTurn() ? new IceServer(server.urls(), user, password) : server.asIs())
                        .toList(),
                expiresAt);
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
