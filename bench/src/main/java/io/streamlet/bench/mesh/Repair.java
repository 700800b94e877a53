package io.streamlet.bench.mesh;

import java.util.random.RandomGenerator;

/**
 * How long the picture stands still after a parent is gone, in milliseconds, as measured between real browsers on one machine.
 */
enum Repair {
    /**
     * The product: an announced leave moves the children first; a keep-alive notices silence; a standby connection takes over
     * where the peer moves to its backup.
     */
    STANDBY,
    /** the same detection for every kind of leave, then a new connection */
    DETECTION,
    /** what a page does without any of it: unless it was told of the leave, it waits for the state of the connection */
    BROWSER_DEFAULT;

    double frozenMillis(Goodbye goodbye, boolean movedToBackup, RandomGenerator random) {
        return switch (this) {
            case STANDBY ->
                goodbye == Goodbye.ANNOUNCED
                        ? 0
                        : detection(goodbye, random)
                                + (movedToBackup ? between(75, 172, random) : newConnection(random));
            case DETECTION -> detection(goodbye, random) + newConnection(random);
            case BROWSER_DEFAULT ->
                (goodbye == Goodbye.ANNOUNCED ? channelsClose(random) : between(5_500, 7_900, random))
                        + newConnection(random);
        };
    }

    private static double detection(Goodbye goodbye, RandomGenerator random) {
        return goodbye == Goodbye.CRASHED ? between(200, 300, random) : channelsClose(random);
    }

    /** a page that goes by itself closes its channels */
    private static double channelsClose(RandomGenerator random) {
        return between(24, 118, random);
    }

    private static double newConnection(RandomGenerator random) {
        return between(125, 259, random);
    }

    private static double between(double least, double most, RandomGenerator random) {
        return least + (most - least) * random.nextDouble();
    }
}
