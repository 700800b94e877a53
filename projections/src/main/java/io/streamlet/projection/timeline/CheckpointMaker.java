package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has checkpoints made while a class grows, so that nobody who looks back waits for it. One class at a time, in the background; what is
 * missed here is made up for by whoever looks back first.
 */
@Component
class CheckpointMaker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckpointMaker.class);

    /** how often a stream of a class asks for it; a class has several */
    private static final int EVERY = TimeTravel.STRIDE / 2;

    /** until what has just happened is settled */
    private static final int LATER_SECONDS = 15;

    private final TimeTravel travel;
    private final Set<ClassId> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService thread;

    CheckpointMaker(TimeTravel travel) {
        this.travel = travel;
    }

    void grown(List<TimelineFact> facts) {
        for (var fact : facts) {
            var classId = fact.classId();
            if (classId != null && fact.sequence() % EVERY == EVERY - 1 && waiting.add(classId)) {
                later(classId);
            }
        }
    }

    private void later(ClassId classId) {
        var running = thread;
        if (running == null) {
            waiting.remove(classId);
            return;
        }
        try {
            var unused = running.schedule(() -> make(classId), LATER_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stopping) {
            waiting.remove(classId);
        }
    }

    private void make(ClassId classId) {
        waiting.remove(classId);
        try {
            travel.keepUp(classId);
        } catch (RuntimeException failed) {
            log.warn("No checkpoint of {} can be made now: {}", classId, failed.toString());
        }
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("checkpoints").daemon().factory());
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
