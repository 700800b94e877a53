package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.mesh.Why.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Weighs every node of a topology as the parent of one peer, and remembers why the others were not taken.
 *
 * <p>A parent is good if it keeps the source free, if the place is not worth more to somebody else, if its cluster is nearly
 * full (so that small clusters run empty and can be given up), and if it and the head of its cluster have been there for
 * long: the longer a viewer has stayed, the longer it will.
 */
final class Search {
    /** any peer before the source */
    private static final int PEER = 1_000;
    /** places higher up are for relays that have proved to stay */
    private static final int BOTTOM = 400;

    private static final int CLUSTER = 300;
    private static final int STABILITY = 900;

    private static final int CANDIDATES = 5;
    private static final int EXAMPLES = 3;
    private static final Refusal[] REFUSALS = Refusal.values();

    private final Topology topology;
    private final BitSet leaving;
    private final long now;

    private final int[] best = new int[CANDIDATES];
    private final int[] scores = new int[CANDIDATES];
    private final int[] refused = new int[REFUSALS.length];
    private final int[][] examples = new int[REFUSALS.length][EXAMPLES];
    private int found;

    Search(Draft draft) {
        topology = draft.topology();
        leaving = draft.leaving();
        now = draft.now();
    }

    /**
     * @param node who looks for a parent, or {@link Topology#NONE} for a newcomer
     * @param urgent may have the last slots of the source
     * @return the best parent, or {@link Topology#NONE}
     */
    int parentFor(int node, boolean urgent) {
        found = 0;
        Arrays.fill(refused, 0);
        int largest = largestCluster();
        for (int parent = 0; parent < topology.end(); parent++) {
            if (parent != SOURCE && !topology.isPeer(parent) || parent == node) {
                continue;
            }
            var refusal = Rules.refusal(topology, node, parent, leaving, urgent, now);
            if (refusal == null) {
                keep(parent, score(parent, largest));
            } else {
                int seen = refused[refusal.ordinal()]++;
                if (seen < EXAMPLES) {
                    examples[refusal.ordinal()][seen] = parent;
                }
            }
        }
        return found == 0 ? NONE : best[0];
    }

    private int largestCluster() {
        int largest = 1;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && topology.hop(n) == 1) {
                largest = Math.max(largest, topology.subtree(n));
            }
        }
        return largest;
    }

    private int score(int parent, int largest) {
        if (parent == SOURCE) {
            return 0;
        }
        int head = topology.cluster(parent);
        boolean atTheBottom = topology.hop(parent) == MAX_HOPS - 1;
        return PEER
                + (atTheBottom ? BOTTOM : 0)
                + CLUSTER * topology.subtree(head) / largest
                + (int) (STABILITY * (Stability.of(topology, parent, now) + Stability.of(topology, head, now)) / 2);
    }

    private void keep(int parent, int score) {
        int at = Math.min(found, CANDIDATES - 1);
        if (found == CANDIDATES && scores[at] >= score) {
            return;
        }
        while (at > 0 && scores[at - 1] < score) {
            best[at] = best[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        best[at] = parent;
        scores[at] = score;
        found = Math.min(found + 1, CANDIDATES);
    }

    /** of the last search */
    Why why(PlacementPolicy policy, int node, int fanOut) {
        var candidates = new ArrayList<Why.Candidate>(found);
        for (int i = 0; i < found; i++) {
            candidates.add(new Why.Candidate(
                    topology.id(best[i]), topology.hop(best[i]) + 1, topology.freeSlots(best[i]), scores[i]));
        }
        var passedOver = new ArrayList<Why.Refused>();
        for (var reason : REFUSALS) {
            if (refused[reason.ordinal()] > 0) {
                passedOver.add(new Why.Refused(reason, refused[reason.ordinal()], examples(reason)));
            }
        }
        return new Why(
                policy.name(), policy.version(), inputs(topology, node, fanOut), List.copyOf(candidates), passedOver);
    }

    static Why.Inputs inputs(Topology topology, int node, int fanOut) {
        return new Why.Inputs(
                topology.size(),
                topology.children(SOURCE),
                topology.fanOut(SOURCE),
                node == NONE ? 0 : topology.subtree(node) - 1,
                fanOut);
    }

    private List<PeerId> examples(Refusal reason) {
        var ids = new ArrayList<PeerId>(EXAMPLES);
        for (int i = 0; i < Math.min(EXAMPLES, refused[reason.ordinal()]); i++) {
            ids.add(topology.id(examples[reason.ordinal()][i]));
        }
        return ids;
    }
}
