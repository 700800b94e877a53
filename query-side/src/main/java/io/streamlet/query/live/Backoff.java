package io.streamlet.query.live;

import java.time.Duration;

/** Doubling pauses between tries, from a quarter of a second to eight. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final int DOUBLINGS = 5;

    private int tries;

    synchronized Duration next() {
        return FIRST.multipliedBy(1L << Math.min(tries++, DOUBLINGS));
    }

    synchronized int tries() {
        return tries;
    }

    synchronized void reset() {
        tries = 0;
    }
}
