package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.RecordDelivery;
import io.streamlet.contracts.live.ViewerStats;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.live.Backoff;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.HubCommands;
import io.streamlet.query.live.HubPart;
import io.streamlet.query.live.LiveTimer;
import io.streamlet.query.mesh.Senders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Folds what pages tell about their picture into one durable sample for each class and window. A node that is killed loses the
 * window that was under way; one that is stopped records it.
 */
@Component
class DeliverySamples implements HubPart {

    private static final Logger log = LoggerFactory.getLogger(DeliverySamples.class);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final int TRIES = 10;

    private final Map<ClassId, DeliveryWindow> windows = new HashMap<>();
    private final HubCommands commands;
    private final LiveTimer timer;
    private final AnalyticsProperties properties;
    private LiveTimer.@Nullable Cancellation folding;

    DeliverySamples(HubCommands commands, LiveTimer timer, AnalyticsProperties properties) {
        this.commands = commands;
        this.timer = timer;
        this.properties = properties;
    }

    /** @param hop of the viewer in the mesh, 0 if they are in none */
    synchronized void add(AccountId viewer, int hop, ViewerStats stats, @Nullable Senders senders) {
        long now = timer.nanos();
        windows.computeIfAbsent(stats.classId(), id -> new DeliveryWindow(now)).add(viewer, hop, stats, senders, now);
    }

    @Override
    public synchronized void start() {
        folding = timer.every(properties.sampleInterval(), this::fold);
    }

    @Override
    public synchronized void closed(Connection connection) {
        for (var classId : connection.attended()) {
            var window = windows.get(classId);
            if (window != null) {
                window.gone(connection.actor().accountId());
            }
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            if (folding != null) {
                folding.cancel();
                folding = null;
            }
        }
        try {
            CompletableFuture.allOf(fold().toArray(CompletableFuture[]::new))
                    .get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.info("The last samples could not be recorded: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<CompletableFuture<Object>> fold() {
        long now = timer.nanos();
        windows.values().removeIf(DeliveryWindow::isEmpty);
        var sent = new ArrayList<CompletableFuture<Object>>();
        windows.forEach((classId, window) -> sent.add(
                record(new RecordDelivery(classId, UUID.randomUUID(), window.end(now, SILENCE)), new Backoff())));
        return sent;
    }

    private CompletableFuture<Object> record(RecordDelivery command, Backoff backoff) {
        var sent = commands.send(command);
        var _ignored = sent.whenComplete((done, failure) -> {
            if (failure == null) {
                return;
            }
            boolean isFinal = HubCommands.refusal(failure)
                    .filter(error -> error.code() != ErrorCode.TRY_AGAIN)
                    .isPresent();
            log.info("A sample of {} could not be recorded: {}", command.classId(), failure.toString());
            if (!isFinal && backoff.tries() < TRIES) {
                timer.after(backoff.next(), () -> record(command, backoff));
            }
        });
        return sent;
    }
}
