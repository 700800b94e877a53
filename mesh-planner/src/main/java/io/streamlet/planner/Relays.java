package io.streamlet.planner;

import static io.streamlet.planner.Topology.NONE;

/** Peers that could carry others and carry nobody. */
final class Relays {
    private Relays() {}

    /**
     * The idle relay that is worth most.
     *
     * @param slots that it has at least
     * @param nearest hop at which it may stand; nearer ones are left in peace
     */
    static int best(Topology topology, int nearest, int slots, long now) {
        return best(topology, nearest, slots, now, NONE);
    }

    /** @param except who is not meant */
    static int best(Topology topology, int nearest, int slots, long now, int except) {
        int best = NONE;
        double bestWorth = 0;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && n != except
                    && topology.fanOut(n) >= slots
                    && topology.children(n) == 0
                    && topology.hop(n) >= nearest
                    && topology.relaysFrom(n) <= now) {
                double worth = worth(topology, n, now);
                if (worth > bestWorth) {
                    best = n;
                    bestWorth = worth;
                }
            }
        }
        return best;
    }

    /** bandwidth and age together, as in Tan and Jarvis, "Improving the fault resilience of overlay multicast", 2007 */
    private static double worth(Topology topology, int node, long now) {
        return topology.fanOut(node) * (0.1 + Stability.of(topology, node, now));
    }
}
