package io.streamlet.query.live;

import java.util.concurrent.TimeUnit;

/** Counts what a client sends within a second; used by the one thread that reads its socket. */
final class InboundLimit {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private long windowStart;
    private int count;

    InboundLimit(int perSecond, long now) {
        this.perSecond = perSecond;
        this.windowStart = now;
    }

    boolean admits(long now) {
        if (now - windowStart >= SECOND) {
            windowStart = now;
            count = 0;
        }
        return ++count <= perSecond;
    }
}
