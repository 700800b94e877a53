package io.streamlet.media.stage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for seats that are over; when the application stops, ends all answers that would otherwise hold it up. */
final class SeatStreamWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SeatStreamWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final SeatStreams streams;
    private volatile @Nullable ScheduledExecutorService thread;

    SeatStreamWatch(SeatStreams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("stage-watch").daemon().factory());
        started.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            streams.look();
        } catch (RuntimeException failed) {
            log.error("Looking after the streams of the stage failed, goes on", failed);
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.shutdownNow();
            thread = null;
        }
        streams.closeAll();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
