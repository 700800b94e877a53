package io.streamlet.planner;

import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.MoveCause;
import java.util.Comparator;

/** Spares the source connections that the course of things left behind, with a bounded number of moves. */
final class Compaction {
    private final StableClusters policy;
    private final Draft draft;
    private final Topology topology;
    private int movesLeft;

    Compaction(StableClusters policy, Draft draft, int maxMoves) {
        this.policy = policy;
        this.draft = draft;
        this.topology = draft.topology();
        this.movesLeft = maxMoves;
    }

    void run() {
        while (movesLeft > 0 && drain()) {
            movesLeft--;
        }
    }

    /** the smallest cluster that fits below another one as a whole */
    private boolean drain() {
        var heads = topology.childrenOf(SOURCE);
        heads.sort(Comparator.comparingInt(topology::subtree));
        var search = new Search(draft);
        for (int head : heads) {
            int parent = search.parentFor(head, topology.fanOut(head), false);
            if (parent != NONE && parent != SOURCE) {
                draft.move(head, parent, MoveCause.COMPACTED, search.why(policy, head, topology.fanOut(head)));
                return true;
            }
        }
        return false;
    }
}
