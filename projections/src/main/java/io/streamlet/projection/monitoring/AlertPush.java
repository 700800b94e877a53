package io.streamlet.projection.monitoring;

import io.streamlet.contracts.live.AlertChanged;
import io.streamlet.contracts.live.WatchAlerts;
import io.streamlet.contracts.monitoring.AlertView;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the board every few seconds, whichever node wrote on it, and tells what is different. */
@Component
class AlertPush implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertPush.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** one that ended is looked at for as long as it may still be news */
    private static final Duration NEWS = Duration.ofMinutes(10);

    private final Alerts alerts;
    private final QueryUpdateEmitter emitter;
    private final Clock clock;
    private @Nullable Map<String, AlertView> known;
    private @Nullable ScheduledExecutorService thread;

    AlertPush(Alerts alerts, QueryUpdateEmitter emitter, Clock clock) {
        this.alerts = alerts;
        this.emitter = emitter;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("alerts").daemon().factory());
        started.scheduleWithFixedDelay(this::tryLook, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void tryLook() {
        try {
            look();
        } catch (RuntimeException failed) {
            log.debug("The alerts cannot be read now", failed);
        }
    }

    /** The first look only takes note: whoever subscribes is shown what is there. */
    synchronized void look() {
        var before = known;
        known = alerts.since(clock.instant().minus(NEWS)).stream()
                .collect(Collectors.toMap(AlertView::alertId, Function.identity()));
        if (before != null) {
            known.values().stream()
                    .filter(alert -> isNews(alert, before.get(alert.alertId())))
                    .forEach(alert -> emitter.emit(WatchAlerts.class, query -> true, new AlertChanged(alert)));
        }
    }

    private static boolean isNews(AlertView alert, @Nullable AlertView before) {
        return before == null || before.version() < alert.version();
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
