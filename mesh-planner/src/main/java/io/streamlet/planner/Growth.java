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
    private Growth() {}

    /** @return whether the newcomer found a place */
    static boolean join(StableClusters policy, Draft draft, JoinMesh request, int fanOut, Search search) {
        var topology = draft.topology();
        if (fanOut > 0 && request.recentLosses() == 0) {
            int idle = idle(topology, MAX_HOPS - 1, fanOut);
            if (idle != NONE) {
                int newcomer = draft.place(request, topology.parent(idle), search.why(policy, NONE, fanOut));
                draft.move(idle, newcomer, MoveCause.MAKES_ROOM, policy.brief(topology, idle));
                return true;
            }
        }
        int relay = Relays.best(topology, 2, 2, draft.now());
        int idle = relay == NONE ? NONE : idle(topology, topology.hop(relay) - 1, topology.fanOut(relay));
        if (idle == NONE) {
            return false;
        }
        substitute(policy, draft, relay, idle);
        draft.place(request, relay, search.why(policy, NONE, fanOut));
        return true;
    }

    /** the relay takes the place of another one, and carries it and its children */
    static void substitute(StableClusters policy, Draft draft, int relay, int other) {
        var topology = draft.topology();
        var children = topology.childrenOf(other);
        draft.move(relay, topology.parent(other), MoveCause.PROMOTED, policy.brief(topology, relay));
        for (int child : children) {
            if (child != relay) {
                draft.move(child, relay, MoveCause.MAKES_ROOM, policy.brief(topology, child));
            }
        }
        draft.move(other, relay, MoveCause.MAKES_ROOM, policy.brief(topology, other));
    }

    /** the peer nearest to the source that carries nobody and could carry less than the one who wants its place */
    private static int idle(Topology topology, int deepest, int fanOut) {
        int best = NONE;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && topology.children(n) == 0
                    && topology.hop(n) <= deepest
                    && topology.fanOut(n) < fanOut
                    && (best == NONE
                            || topology.hop(n) < topology.hop(best)
                            || (topology.hop(n) == topology.hop(best) && topology.fanOut(n) < topology.fanOut(best)))) {
                best = n;
            }
        }
        return best;
    }
}
