package io.streamlet.app.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds how the processing groups stand, and keeps that for whoever scrapes or asks for the node's health;
 * then has the alerts evaluated. While the stores do not answer, nothing is known of the groups, and the gauges say so.
 */
final class Monitor implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Monitor.class);

    private final ProcessorWatch watch;
    private final EventProcessingConfiguration processing;
    private final MeterRegistry registry;
    private final AlertWatch alerts;
    private final Duration every;
    private volatile @Nullable Map<String, Standing> standings;
    private @Nullable ScheduledExecutorService thread;

    Monitor(
            ProcessorWatch watch,
            EventProcessingConfiguration processing,
            MeterRegistry registry,
            AlertWatch alerts,
            Duration every) {
        this.watch = watch;
        this.processing = processing;
        this.registry = registry;
        this.alerts = alerts;
        this.every = every;
    }

    /** by group; null while the stores do not answer, and before the first look */
    @Nullable
    Map<String, Standing> standings() {
        return standings;
    }

    @Override
    public synchronized void start() {
        Gauge.builder("streamlet.stores.up", () -> standings == null ? 0 : 1)
                .description("whether event store and database answered at the last look")
                .strongReference(true)
                .register(registry);
        processing.eventProcessors().keySet().forEach(this::gauges);
        // the first one here: the node is ready, or not, from its start on
        look();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("monitor").daemon().factory());
        started.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void gauges(String group) {
        gauge("streamlet.processor.lag", group, Standing::lagSeconds)
                .description("age of the oldest event that the group has not handled")
                .baseUnit("seconds")
                .register(registry);
        gauge("streamlet.processor.lag.events", group, Standing::lagEvents)
                .description("positions between the group's last segment and the head of the event store")
                .register(registry);
        gauge("streamlet.processor.stopped", group, Standing::stopped)
                .description("segments that failed, or that nobody works on")
                .baseUnit("segments")
                .register(registry);
        gauge("streamlet.processor.up", group, standing -> standing.trouble() == null ? 1 : 0)
                .register(registry);
        gauge("streamlet.processor.dead.letters", group, Standing::deadLetters)
                .description("events set aside because they could not be projected, and those that follow them")
                .register(registry);
    }

    private Gauge.Builder<Monitor> gauge(String name, String group, ToDoubleFunction<Standing> figure) {
        return Gauge.builder(name, this, monitor -> monitor.figure(group, figure))
                .tag("group", group)
                .strongReference(true);
    }

    private double figure(String group, ToDoubleFunction<Standing> figure) {
        var known = standings;
        var standing = known == null ? null : known.get(group);
        return standing == null ? Double.NaN : figure.applyAsDouble(standing);
    }

    private void look() {
        try {
            standings = watch.look(processing.eventProcessors());
            alerts.look();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            if (standings != null) {
                log.warn("The stores do not answer: {}", failed.toString());
            }
            standings = null;
        }
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
