package io.streamlet.query.mesh;

import java.util.concurrent.TimeUnit;

/** A token bucket: so many at once, then so many a second. */
final class SignalBudget {

    private final int burst;
    private final long nanosEach;
    private long left;
    private long filledAt;

    SignalBudget(int burst, int perSecond, long now) {
        this.burst = burst;
        this.nanosEach = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.left = burst;
        this.filledAt = now;
    }

    synchronized boolean take(long now) {
        long more = (now - filledAt) / nanosEach;
        if (left + more >= burst) {
            left = burst;
            filledAt = now;
        } else {
            left += more;
            filledAt += more * nanosEach;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
