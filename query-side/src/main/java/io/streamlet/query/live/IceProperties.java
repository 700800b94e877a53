package io.streamlet.query.live;

import io.streamlet.contracts.live.IceServer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * STUN and TURN servers for connections between browsers.
 *
 * @param turnSecret shared with the TURN servers: whoever has no fixed credential gets one for a limited time
 * @param turnLife how long such a credential opens new connections
 * @param stageTurnLife the same for a link of the stage, whose pages get newer ones in time
 */
@ConfigurationProperties("streamlet.ice")
record IceProperties(
        @DefaultValue List<Server> servers,
        @Nullable String turnSecret,
        @DefaultValue("12h") Duration turnLife,
        @DefaultValue("10m") Duration stageTurnLife) {

    record Server(
            @DefaultValue List<String> urls,
            @Nullable String username,
            @Nullable String credential) {

        boolean isOpenTurn() {
            return username == null
                    && urls.stream().anyMatch(url -> url.startsWith("turn:") || url.startsWith("turns:"));
        }

        IceServer asIs() {
            return new IceServer(urls, username, credential);
        }
    }
}
