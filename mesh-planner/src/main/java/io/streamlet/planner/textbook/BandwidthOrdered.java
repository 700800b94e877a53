package io.streamlet.planner.textbook;

import static io.streamlet.planner.Topology.NONE;

import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.planner.Capacity;
import io.streamlet.planner.Draft;
import io.streamlet.planner.Topology;
import java.time.Instant;

/** A newcomer that carries more takes the place of the one nearest to the source that carries less, and carries it. */
final class BandwidthOrdered extends Textbook {
    BandwidthOrdered() {
        super("bandwidth-ordered");
    }

    @Override
    int choose(Topology topology, int node, int leaving, Instant at) {
        return nearest(topology, node, leaving);
    }

    @Override
    void place(Draft draft, JoinMesh request) {
        var topology = draft.topology();
        int fanOut = Capacity.of(request.capability(), 0, PeerRole.A).fanOut();
        int weaker = weaker(topology, fanOut);
        if (weaker == NONE) {
            super.place(draft, request);
            return;
        }
        var children = topology.childrenOf(weaker);
        int newcomer = draft.place(request, topology.parent(weaker), why());
        for (int child : children) {
            draft.move(child, newcomer, MoveCause.MAKES_ROOM, why());
        }
        draft.move(weaker, nearest(topology, weaker, NONE), MoveCause.MAKES_ROOM, why());
    }

    private static int weaker(Topology topology, int fanOut) {
        int best = NONE;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n)
                    && topology.fanOut(n) < fanOut
                    && topology.hop(n) < Topology.MAX_HOPS
                    && (best == NONE
                            || topology.hop(n) < topology.hop(best)
                            || (topology.hop(n) == topology.hop(best) && topology.fanOut(n) < topology.fanOut(best)))) {
                best = n;
            }
        }
        return best;
    }
}
