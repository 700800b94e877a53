package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;

import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.Why;

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
        int weaker = request.recentLosses() == 0 ? idleBelow(MAX_HOPS, fanOut, NONE) : NONE;
        if (weaker != NONE) {
            int newcomer = draft.place(request, topology.parent(weaker), why);
            draft.move(weaker, newcomer, MoveCause.MAKES_ROOM, policy.brief(topology, weaker));
            return true;
        }
        int relay = raised(NONE);
        if (relay != NONE) {
            draft.place(request, relay, why);
        }
        return relay != NONE;
    }

    /**
     * @param orphan who carries nobody, and whose parent is going
     * @return whether it found a place
     */
    boolean rehome(int orphan, MoveCause cause, Why why) {
        boolean relays = topology.relaysFrom(orphan) <= draft.now();
        int weaker = relays ? idleBelow(MAX_HOPS, topology.fanOut(orphan), orphan) : NONE;
        if (weaker != NONE) {
            draft.move(orphan, topology.parent(weaker), cause, why);
            draft.move(weaker, orphan, MoveCause.MAKES_ROOM, policy.brief(topology, weaker));
            return true;
        }
        int relay = raised(orphan);
        if (relay != NONE) {
            draft.move(orphan, relay, cause, why);
        }
        return relay != NONE;
    }

    /** the best idle relay, in the place of somebody weaker whom it carries now, with room for one more */
    private int raised(int orphan) {
        int relay = Relays.best(topology, 2, 2, draft.now(), orphan);
        int weaker = relay == NONE ? NONE : idleBelow(topology.hop(relay), topology.fanOut(relay), orphan);
        if (weaker == NONE || topology.shunned(weaker) == relay || isShunned(orphan, relay)) {
            return NONE;
        }
        new Swap(policy, draft).above(relay, weaker);
        return relay;
    }

    private boolean isShunned(int orphan, int parent) {
        return orphan != NONE && topology.shunned(orphan) == parent;
    }

    /** nearest to the source, who carries nobody and could carry fewer than the one who wants its place */
    private int idleBelow(int hop, int fanOut, int orphan) {
        int best = NONE;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && n != orphan
                    && !draft.leaving().get(topology.parent(n))
                    && !isShunned(orphan, topology.parent(n))
                    && (orphan == NONE || topology.shunned(n) != orphan)
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
