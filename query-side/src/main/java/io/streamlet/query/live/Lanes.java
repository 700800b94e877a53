package io.streamlet.query.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Work of one connection that has to ask first: in order where it concerns the same topic or class, side by side
 * otherwise, and never on the thread that reads the socket.
 */
final class Lanes {

    private final Map<String, CompletableFuture<Void>> lanes = new HashMap<>();
    private final LiveTimer timer;
    private final int maxPending;
    private int pending;

    Lanes(LiveTimer timer, int maxPending) {
        this.timer = timer;
        this.maxPending = maxPending;
    }

    /** @return false if too much is under way already */
    synchronized boolean run(String lane, Runnable task) {
        if (pending >= maxPending) {
            return false;
        }
        pending++;
        var before = lanes.getOrDefault(lane, CompletableFuture.completedFuture(null));
        // "handle": what failed before must not keep the next from running
        var next = before.<Void>handle((done, failed) -> null).thenRunAsync(task, timer::run);
        lanes.put(lane, next);
        var _ignored = next.whenComplete((done, failed) -> finished(lane, next));
        return true;
    }

    private synchronized void finished(String lane, CompletableFuture<Void> task) {
        pending--;
        lanes.remove(lane, task);
    }
}
