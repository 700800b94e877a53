package io.streamlet.planner.textbook;

import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.planner.Draft;
import io.streamlet.planner.Plan;
import io.streamlet.planner.Topology;
import java.time.Instant;

/** A child whose fan-out times age exceeds its parent's changes places with it (Tan and Jarvis, ROST, 2007). */
final class BandwidthTimesAge extends Textbook {
    BandwidthTimesAge() {
        super("bandwidth × age");
    }

    @Override
    int choose(Topology topology, int node, int leaving, Instant at) {
        return nearest(topology, node, leaving);
    }

    @Override
    public Plan rebalance(Topology before, int maxMoves, Instant at) {
        var draft = new Draft(before, at);
        var topology = draft.topology();
        int moves = 0;
        for (int n = 1; n < topology.end() && moves < maxMoves; n++) {
            if (topology.isPeer(n)) {
                int parent = topology.parent(n);
                if (parent != SOURCE
                        && key(topology, n, at) > key(topology, parent, at)
                        && topology.fanOut(n) >= topology.children(parent)) {
                    moves += swap(draft, n, parent);
                }
            }
        }
        return draft.plan();
    }

    private static double key(Topology topology, int node, Instant at) {
        return (double) topology.fanOut(node) * (at.toEpochMilli() - topology.joinedAt(node));
    }

    private int swap(Draft draft, int child, int parent) {
        var topology = draft.topology();
        var siblings = topology.childrenOf(parent);
        var below = topology.childrenOf(child);
        draft.move(child, topology.parent(parent), MoveCause.MAKES_ROOM, why());
        int moves = 1;
        for (int sibling : siblings) {
            if (sibling != child) {
                draft.move(sibling, child, MoveCause.MAKES_ROOM, why());
                moves++;
            }
        }
        draft.move(parent, child, MoveCause.MAKES_ROOM, why());
        for (int grandchild : below) {
            if (topology.freeSlots(child) < 0) {
                int under = topology.freeSlots(parent) > 0 ? parent : nearest(topology, grandchild, child);
                draft.move(grandchild, under, MoveCause.MAKES_ROOM, why());
                moves++;
            }
        }
        return moves + 1;
    }
}
