package io.streamlet.query.live;

import io.streamlet.contracts.live.IceServer;
import io.streamlet.contracts.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The servers that help browsers to find each other. Credentials for TURN are those of coturn's {@code use-auth-secret}: the
 * user is the second of expiry and the account, the password the HMAC-SHA1 of that under the shared secret.
 */
@Component
class IceServers {

    private static final String HMAC = "HmacSHA1";

    private final IceProperties properties;
    private final Clock clock;

    IceServers(IceProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    List<IceServer> of(AccountId account) {
        var secret = properties.turnSecret();
        if (secret == null || secret.isBlank()) {
            return properties.servers().stream().map(IceProperties.Server::asIs).toList();
        }
        var user = clock.instant().plus(properties.turnLife()).getEpochSecond() + ":" + account;
        var password = hmac(secret, user);
        return properties.servers().stream()
                .map(server -> server.isOpenTurn() ? new IceServer(server.urls(), user, password) : server.asIs())
                .toList();
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
