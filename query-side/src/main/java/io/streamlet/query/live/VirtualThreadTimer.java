package io.streamlet.query.live;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that only waits; what falls due runs on a virtual thread. */
final class VirtualThreadTimer implements LiveTimer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VirtualThreadTimer.class);

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory());
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("live-timer").factory());

    VirtualThreadTimer() {
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void run(Runnable task) {
        if (!workers.isShutdown()) {
            workers.execute(() -> guarded(task));
        }
    }

    @Override
    public Cancellation after(Duration delay, Runnable task) {
        if (clock.isShutdown()) {
            return () -> {};
        }
        var due = clock.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> due.cancel(false);
    }

    @Override
    public Cancellation every(Duration period, Runnable task) {
        var due =
                clock.scheduleAtFixedRate(() -> run(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> due.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("Background work of the live hub failed", e);
        }
    }
}
