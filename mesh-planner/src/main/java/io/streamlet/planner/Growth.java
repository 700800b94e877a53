package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;

import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MoveCause;

/**
 * Room where there is none: a relay takes the place of somebody who carries nobody, and carries him. That is how a teacher's
 * browser with four feeds serves a hundred.
 */
final class Growth {
    private final StableClusters policy;
    private final Draft draft;
    private final Topology topology;

    Growth(StableClusters policy, Draft draft) {
        this.policy = policy;
        this.draft = draft;
        this.topology = draft.topology();
    }

    /** @return whether the newcomer found a place */
    boolean join(JoinMesh request, int fanOut, Search search) {
        var why = search.why(policy, NONE, fanOut);
        int weaker = request.recentLosses() == 0 ? idleBelow(MAX_HOPS, fanOut) : NONE;
        if (weaker != NONE) {
            int newcomer = draft.place(request, topology.parent(weaker), why);
            draft.move(weaker, newcomer, MoveCause.MAKES_ROOM, policy.brief(topology, weaker));
            return true;
        }
        int relay = Relays.best(topology, 2, 2, draft.now());
        weaker = relay == NONE ? NONE : idleBelow(topology.hop(relay), topology.fanOut(relay));
        if (weaker == NONE) {
            return false;
        }
        new Swap(policy, draft).above(relay, weaker);
        draft.place(request, relay, why);
        return true;
    }

    /** nearest to the source, who carries nobody and could carry fewer than the one who wants its place */
    private int idleBelow(int hop, int fanOut) {
        int best = NONE;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && topology.children(n) == 0
                    && topology.hop(n) < hop
                    && topology.fanOut(n) < fanOut
                    && (best == NONE || isBefore(n, best))) {
                best = n;
            }
        }
        return best;
    }

    private boolean isBefore(int node, int other) {
        return topology.hop(node) < topology.hop(other)
                || (topology.hop(node) == topology.hop(other) && topology.fanOut(node) < topology.fanOut(other));
    }
}
