package io.streamlet.app;

/**
 * The threads that carry virtual ones. A virtual thread that waits while a class is loaded keeps its carrier, and may wait for another
 * one that holds the lock of the jar and has no carrier: with as many carriers as cores, two cores were enough for a start that never
 * ended. Waiting ones cost next to nothing.
 */
final class CarrierThreads {
    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int ENOUGH = 32;

    private CarrierThreads() {}

    /** To be called before the first virtual thread is made; what was set by hand stays. */
    static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(
                    PARALLELISM,
                    Integer.toString(Math.max(ENOUGH, Runtime.getRuntime().availableProcessors())));
        }
    }
}
