package io.streamlet.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tries what was set aside again, the longest untouched first: after an update that mends a projector, its read model
 * catches up by itself. What fails again stays where it was.
 */
class DeadLetterRetry implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterRetry.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final EventProcessingConfiguration processing;
    private @Nullable ScheduledExecutorService thread;

    DeadLetterRetry(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("dead-letters").daemon().factory());
        started.scheduleWithFixedDelay(this::retry, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    void retry() {
        for (var group : ProjectionProcessors.groups()) {
            try {
                retry(group);
            } catch (RuntimeException failed) {
                log.warn("What {} has set aside cannot be tried again now: {}", group, failed.toString());
            }
        }
    }

    private void retry(String group) {
        var letters = processing.sequencedDeadLetterProcessor(group);
        int sequences = 0;
        // false: there are none, or they failed again
        while (letters.isPresent() && letters.get().processAny()) {
            sequences++;
        }
        if (sequences > 0) {
            log.info("{} has caught up with what it had set aside about {} classes or accounts", group, sequences);
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
