package io.streamlet.query.live;

import java.time.Duration;

/** Time and background work of the live hub, so that tests can hold both in their hand. */
public interface LiveTimer {

    /** monotonic, in nanoseconds */
    long nanos();

    void run(Runnable task);

    Cancellation after(Duration delay, Runnable task);

    Cancellation every(Duration period, Runnable task);

    @FunctionalInterface
    interface Cancellation {
        void cancel();
    }
}
