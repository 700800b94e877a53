package io.streamlet.planner.textbook;

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
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.planner.Capacity;
import io.streamlet.planner.Draft;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.Plan;
import io.streamlet.planner.PlanRefusal;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.List;

/**
 * A policy that chooses one parent by one criterion, under the rules of the product; the source takes whom nobody takes, however
 * many it feeds already.
 */
public abstract class Textbook implements PlacementPolicy {
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
        if (topology.isOpen()) {
            return Plan.nothing();
        }
        return Plan.of(List.of(new MeshOpened(classId, source, Capacity.feeds(source), name(), version())));
    }

    @Override
    public final Plan join(Topology topology, JoinMesh request, Instant at) {
        if (!topology.isOpen()) {
            return Plan.refused(PlanRefusal.MESH_NOT_OPEN);
        }
        int known = topology.node(request.peerId());
        if (known != NONE) {
            return topology.account(known).equals(request.by().accountId())
                    ? Plan.nothing()
                    : Plan.refused(PlanRefusal.PEER_OF_ANOTHER_ACCOUNT);
        }
        var draft = new Draft(topology, at);
        int replaced = topology.nodeOf(request.by().accountId());
        if (replaced != NONE) {
            leave(draft, replaced, DepartureReason.REPLACED);
        }
        place(draft, request);
        return draft.plan();
    }

    /** the first place of a newcomer */
    void place(Draft draft, JoinMesh request) {
        draft.place(request, choose(draft.topology(), NONE, NONE, draft.at()), why());
    }

    @Override
    public final Plan parentFailed(Topology topology, PeerId peer, PeerId parent, Instant at) {
        int node = topology.node(peer);
        if (node <= SOURCE) {
            return Plan.refused(PlanRefusal.PEER_UNKNOWN);
        }
        int failed = topology.node(parent);
        if (failed == NONE || topology.parent(node) != failed) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        int chosen = choose(draft.topology(), node, failed, at);
        if (chosen == failed) {
            return Plan.nothing();
        }
        draft.move(node, chosen, MoveCause.PARENT_FAILED, why());
        return draft.plan();
    }

    @Override
    public final Plan depart(Topology topology, PeerId peer, DepartureReason reason, Instant at) {
        int node = topology.node(peer);
        if (node <= SOURCE) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        leave(draft, node, reason);
        return draft.plan();
    }

    private void leave(Draft draft, int node, DepartureReason reason) {
        var cause = reason.announced() ? MoveCause.PARENT_LEAVES : MoveCause.PARENT_GONE;
        for (int child : draft.topology().childrenOf(node)) {
            draft.move(child, choose(draft.topology(), child, node, draft.at()), cause, why());
        }
        draft.depart(node, reason);
    }

    @Override
    public Plan rebalance(Topology topology, int maxMoves, Instant at) {
        return Plan.nothing();
    }

    @Override
    public final Plan close(Topology topology) {
        return topology.isOpen() ? Plan.of(List.of(new MeshClosed(topology.classId()))) : Plan.nothing();
    }

    @Override
    public final Plan changeSource(Topology topology, MeshSource source, Instant at) {
        if (!topology.isOpen()) {
            return Plan.refused(PlanRefusal.MESH_NOT_OPEN);
        }
        return source.equals(topology.source())
                ? Plan.nothing()
                : Plan.of(List.of(new SourceChanged(topology.classId(), source, Capacity.feeds(source))));
    }

    @Override
    public final Plan report(Topology topology, PeerId peer, CapabilityReport capability, Instant at) {
        int node = topology.node(peer);
        if (node <= SOURCE) {
            return Plan.refused(PlanRefusal.PEER_UNKNOWN);
        }
        if (capability.equals(topology.capability(node))) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        draft.add(new PeerCapabilityReported(topology.classId(), peer, capability));
        return judged(draft, node, topology.limit(node));
    }

    @Override
    public final Plan limitRole(Topology topology, PeerId peer, PeerRole limit, Instant at) {
        int node = topology.node(peer);
        return node <= SOURCE ? Plan.refused(PlanRefusal.PEER_UNKNOWN) : judged(new Draft(topology, at), node, limit);
    }

    /** children beyond what it may carry now go elsewhere, the last ones first */
    private Plan judged(Draft draft, int node, PeerRole limit) {
        draft.judge(node, limit);
        var topology = draft.topology();
        while (topology.freeSlots(node) < 0) {
            int child = topology.childrenOf(node).getLast();
            draft.move(child, choose(topology, child, node, draft.at()), MoveCause.PARENT_WEAKENED, why());
        }
        return draft.plan();
    }

    @Override
    public final Plan move(Topology topology, PeerId peer, PeerId parent, Instant at) {
        int node = topology.node(peer);
        int target = topology.node(parent);
        if (node <= SOURCE || target == NONE) {
            return Plan.refused(PlanRefusal.PEER_UNKNOWN);
        }
        if (topology.parent(node) == target) {
            return Plan.nothing();
        }
        if (target != SOURCE && !isLegal(topology, target, node, NONE)) {
            return Plan.refused(PlanRefusal.ILLEGAL_PARENT);
        }
        var draft = new Draft(topology, at);
        draft.move(node, target, MoveCause.OPERATOR, why());
        return draft.plan();
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
