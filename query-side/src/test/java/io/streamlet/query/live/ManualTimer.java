package io.streamlet.query.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Time stands still until told; work waits until settled. */
public final class ManualTimer implements LiveTimer {

    private record Due(long at, Runnable task) {}

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Due> due = new ArrayList<>();
    private long now;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void run(Runnable task) {
        work.add(task);
    }

    @Override
    public Cancellation after(Duration delay, Runnable task) {
        var entry = new Due(now + delay.toNanos(), task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    @Override
    public Cancellation every(Duration period, Runnable task) {
        var running = new AtomicBoolean(true);
        again(period, task, running);
        return () -> running.set(false);
    }

    private void again(Duration period, Runnable task, AtomicBoolean running) {
        after(period, () -> {
            if (running.get()) {
                task.run();
                again(period, task, running);
            }
        });
    }

    public void settle() {
        for (var task = work.poll(); task != null; task = work.poll()) {
            task.run();
        }
    }

    public void advance(Duration time) {
        long until = now + time.toNanos();
        settle();
        for (var next = next(until); next != null; next = next(until)) {
            due.remove(next);
            now = next.at;
            next.task.run();
            settle();
        }
        now = until;
    }

    private @Nullable Due next(long until) {
        return due.stream()
                .filter(entry -> entry.at <= until)
                .min(Comparator.comparingLong(Due::at))
                .orElse(null);
    }
}
