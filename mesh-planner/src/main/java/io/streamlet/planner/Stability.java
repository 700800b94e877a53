package io.streamlet.planner;

/**
 * How surely a peer stays a while longer. Sessions of live streams are heavy-tailed (Veloso et al., "A hierarchical
 * characterization of a live streaming media workload", 2002): the longer somebody has stayed, the less likely he leaves in
 * the next minute, about in proportion to one over his age.
 */
final class Stability {
    private static final double HALF = 5 * 60_000.0;

    private Stability() {}

    /** 0 for a newcomer, one half after five minutes, towards 1 */
    static double of(Topology topology, int node, long now) {
        double age = age(topology, node, now);
        return age / (age + HALF);
    }

    /** departures a minute */
    static double risk(Topology topology, int node, long now) {
        return 60_000 / (age(topology, node, now) + HALF);
    }

    private static double age(Topology topology, int node, long now) {
        return Math.max(0, now - topology.joinedAt(node));
    }
}
