package io.streamlet.bench.mesh;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.planner.Capacity;
import io.streamlet.planner.Draft;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.Plan;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.List;

/** A policy that chooses one parent by one criterion, under the rules of the product; the source takes whom nobody takes. */
abstract class Textbook implements PlacementPolicy {
    private final String name;

    Textbook(String name) {
        this.name = name;
    }

    /**
     * @param node whose parent it is, or {@link Topology#NONE} for a newcomer
     * @param leaving who must not be it, or {@link Topology#NONE}
     */
    abstract int choose(Topology topology, int node, int leaving, Instant at);

    /** the peers that a node may have as parent */
    static boolean isLegal(Topology topology, int parent, int node, int leaving) {
        return topology.isPeer(parent)
                && parent != leaving
                && topology.freeSlots(parent) > 0
                && topology.hop(parent) + 1 + (node == NONE ? 0 : topology.height(node)) <= MAX_HOPS
                && (node == NONE || !topology.isWithin(parent, node));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int version() {
        return 1;
    }

    @Override
    public final Plan open(Topology topology, ClassId classId, MeshSource source) {
        return Plan.of(List.of(new MeshOpened(classId, source, Capacity.feeds(source), name(), version())));
    }

    @Override
    public Plan join(Topology topology, JoinMesh request, Instant at) {
        var draft = new Draft(topology, at);
        draft.place(request, choose(draft.topology(), NONE, NONE, at), why());
        return draft.plan();
    }

    @Override
    public final Plan parentFailed(Topology topology, PeerId peer, PeerId parent, Instant at) {
        var draft = new Draft(topology, at);
        int node = topology.node(peer);
        draft.move(node, choose(draft.topology(), node, topology.node(parent), at), MoveCause.PARENT_FAILED, why());
        return draft.plan();
    }

    @Override
    public final Plan depart(Topology topology, PeerId peer, DepartureReason reason, Instant at) {
        var draft = new Draft(topology, at);
        int node = topology.node(peer);
        var cause = reason.announced() ? MoveCause.PARENT_LEAVES : MoveCause.PARENT_GONE;
        for (int child : topology.childrenOf(node)) {
            draft.move(child, choose(draft.topology(), child, node, at), cause, why());
        }
        draft.depart(node, reason);
        return draft.plan();
    }

    @Override
    public Plan rebalance(Topology topology, int maxMoves, Instant at) {
        return Plan.nothing();
    }

    @Override
    public final Plan close(Topology topology) {
        return Plan.of(List.of(new MeshClosed(topology.classId())));
    }

    @Override
    public final Plan changeSource(Topology topology, MeshSource source, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Plan report(Topology topology, PeerId peer, CapabilityReport capability, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Plan move(Topology topology, PeerId peer, PeerId parent, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Plan limitRole(Topology topology, PeerId peer, PeerRole limit, Instant at) {
        throw new UnsupportedOperationException();
    }

    final Why why() {
        return new Why(name, 1, new Why.Inputs(0, 0, 0, 0, 0), List.of(), List.of());
    }

    /** the peer nearest to the source, or else the source */
    static int nearest(Topology topology, int node, int leaving) {
        int best = SOURCE;
        for (int n = 1; n < topology.end(); n++) {
            if (isLegal(topology, n, node, leaving) && (best == SOURCE || topology.hop(n) < topology.hop(best))) {
                best = n;
            }
        }
        return best;
    }
}
