package io.streamlet.app.axon;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database whose processors followed the other kind of event store: their positions mean
 * nothing here, and read models would silently miss or repeat history.
 */
@Component
class TokenKindGuard implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final boolean axonServer;

    TokenKindGuard(JdbcClient jdbc, @Value("${axon.axonserver.enabled}") boolean axonServer) {
        this.jdbc = jdbc;
        this.axonServer = axonServer;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String foreign = axonServer ? "%GapAwareTrackingToken" : "%GlobalSequenceTrackingToken";
        List<@Nullable String> processors = jdbc.sql(
                        "select distinct processor_name from axon.token where token_type like ?")
                .param(foreign)
                .query(String.class)
                .list();
        if (!processors.isEmpty()) {
            throw new IllegalStateException("This database was used with "
                    + (axonServer ? "the embedded event store" : "Axon Server")
                    + " (positions of "
                    + processors.stream().map(String::valueOf).collect(joining(", "))
                    + "); use a fresh database, or the store it was used with.");
        }
    }
}
