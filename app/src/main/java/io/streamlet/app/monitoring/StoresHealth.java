package io.streamlet.app.monitoring;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the database and the event store answer, asked anew each time but never waited for longer than a probe waits. One
 * question is on its way at most.
 */
final class StoresHealth extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final EventStore events;
    private @Nullable CompletableFuture<Void> asked;

    StoresHealth(JdbcClient jdbc, EventStore events) {
        super("The stores do not answer");
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws InterruptedException {
        try {
            question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            builder.up();
        } catch (TimeoutException silent) {
            builder.down().withDetail("reason", "no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            builder.down().withDetail("reason", String.valueOf(failed.getCause()));
        }
    }

    private synchronized CompletableFuture<Void> question() {
        var pending = asked;
        if (pending == null || pending.isDone()) {
            pending = CompletableFuture.runAsync(this::ask, Thread::startVirtualThread);
            asked = pending;
        }
        return pending;
    }

    private void ask() {
        jdbc.sql("select 1").query(Integer.class).single();
        var _ignored = events.createHeadToken();
    }
}
