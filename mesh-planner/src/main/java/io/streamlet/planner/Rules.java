package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.Why.Refusal;
import java.time.Duration;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What no placement may break. */
public final class Rules {
    private static final Duration LONGEST_PROBATION = Duration.ofMinutes(15);

    private Rules() {}

    /**
     * Why a node must not become the parent of another, or null if it may.
     *
     * @param node who would be its child, or {@link Topology#NONE} for a newcomer
     * @param leaving nodes that take nobody any more
     */
    static @Nullable Refusal refusal(
            Topology topology, int node, int parent, BitSet leaving, boolean urgent, long now) {
        if (leaving.get(parent)) {
            return Refusal.LEAVING;
        }
        if (parent == SOURCE) {
            int free = topology.freeSlots(SOURCE);
            return free <= 0 ? Refusal.FULL : !urgent && free <= reserve(topology) ? Refusal.RESERVED : null;
        }
        if (topology.fanOut(parent) == 0) {
            return Refusal.NEVER_RELAYS;
        }
        if (node != NONE && topology.shunned(node) == parent) {
            return Refusal.FAILED_BEFORE;
        }
        if (node != NONE && topology.isWithin(parent, node)) {
            return Refusal.OWN_SUBTREE;
        }
        if (topology.hop(parent) + 1 + (node == NONE ? 0 : topology.height(node)) > MAX_HOPS) {
            return Refusal.TOO_DEEP;
        }
        if (now < topology.relaysFrom(parent)) {
            return Refusal.FLAPPING;
        }
        return topology.freeSlots(parent) <= 0 ? Refusal.FULL : null;
    }

    /** slots of the source that only those get who lost their parent */
    static int reserve(Topology topology) {
        int feeds = topology.fanOut(SOURCE);
        return feeds < 3 ? 0 : Math.max(1, feeds / 8);
    }

    /** who was lost again and again must first show that it stays: 30 s, doubled with every loss */
    public static Duration probation(int recentLosses) {
        if (recentLosses == 0) {
            return Duration.ZERO;
        }
        var grown = Duration.ofSeconds(30L << Math.min(recentLosses - 1, 10));
        return grown.compareTo(LONGEST_PROBATION) < 0 ? grown : LONGEST_PROBATION;
    }
}
