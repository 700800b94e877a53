package io.streamlet.query.live;

import java.time.Duration;

/** Doubling pauses between tries, from a quarter of a second to eight. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final int DOUBLINGS = 5;

    private int tries;

    public synchronized Duration next() {
        return FIRST.multipliedBy(1L << Math.min(tries++, DOUBLINGS));
    }

    public synchronized int tries() {
        return tries;
    }

    public synchronized void reset() {
        tries = 0;
    }
}
