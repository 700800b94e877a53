package io.streamlet.planner;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The product's policy. Every peer right below the source heads a cluster of at most three hops. Newcomers begin at the bottom
 * of the fullest cluster, below whoever has stayed longest; orphans go to their backups at once. In the background, a few moves
 * at a time, what that left at the source is compacted, and relays that have stayed take the places where a loss hurts most.
 */
public final class StableClusters implements PlacementPolicy {
    /** a peer that cannot be content with so many parents is served better by HLS */
    private static final int TOO_MANY_COMPLAINTS = 8;

    @Override
    public String name() {
        return "stable-clusters";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Plan open(Topology topology, ClassId classId, MeshSource source) {
        return topology.isOpen()
                ? Plan.nothing()
                : Plan.of(List.of(new MeshOpened(classId, source, Capacity.feeds(source), name(), version())));
    }

    @Override
    public Plan changeSource(Topology topology, MeshSource source, Instant at) {
        if (!topology.isOpen()) {
            return Plan.refused(PlanRefusal.MESH_NOT_OPEN);
        }
        if (source.equals(topology.source())) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        draft.add(new SourceChanged(topology.classId(), source, Capacity.feeds(source)));
        shed(draft, SOURCE, MoveCause.SOURCE_WEAKENED);
        return draft.plan();
    }

    @Override
    public Plan join(Topology topology, JoinMesh request, Instant at) {
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
        int fanOut = Capacity.of(request.capability(), 0, PeerRole.A).fanOut();
        var search = new Search(draft);
        int parent = search.parentFor(NONE, false);
        if (parent == NONE) {
            return new Growth(this, draft).join(request, fanOut, search)
                    ? draft.plan()
                    : Plan.refused(PlanRefusal.NO_CAPACITY);
        }
        draft.place(request, parent, search.why(this, NONE, fanOut));
        return draft.plan();
    }

    @Override
    public Plan report(Topology topology, PeerId peer, CapabilityReport capability, Instant at) {
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
    public Plan limitRole(Topology topology, PeerId peer, PeerRole limit, Instant at) {
        if (!topology.isOpen()) {
            return Plan.refused(PlanRefusal.MESH_NOT_OPEN);
        }
        int node = topology.node(peer);
        return node <= SOURCE ? Plan.refused(PlanRefusal.PEER_UNKNOWN) : judged(new Draft(topology, at), node, limit);
    }

    private Plan judged(Draft draft, int node, PeerRole limit) {
        draft.judge(node, limit);
        shed(draft, node, MoveCause.PARENT_WEAKENED);
        return draft.plan();
    }

    @Override
    public Plan parentFailed(Topology topology, PeerId peer, PeerId parent, Instant at) {
        int node = topology.node(peer);
        if (node <= SOURCE) {
            return Plan.refused(PlanRefusal.PEER_UNKNOWN);
        }
        int failed = topology.node(parent);
        if (failed == NONE || topology.parent(node) != failed) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        if (topology.complained(node) >= TOO_MANY_COMPLAINTS) {
            leave(draft, node, DepartureReason.NO_CAPACITY);
            return draft.plan();
        }
        draft.leaving().set(failed);
        if (failed == SOURCE && new Search(draft).parentFor(node, true) == NONE) {
            // nobody else can take it with all that it carries: it tries the source again
            return Plan.nothing();
        }
        rehome(draft, node, MoveCause.PARENT_FAILED);
        draft.leaving().clear(failed);
        if (failed != SOURCE) {
            draft.judge(failed, topology.limit(failed));
            shed(draft, failed, MoveCause.PARENT_WEAKENED);
        }
        return draft.plan();
    }

    @Override
    public Plan move(Topology topology, PeerId peer, PeerId parent, Instant at) {
        if (!topology.isOpen()) {
            return Plan.refused(PlanRefusal.MESH_NOT_OPEN);
        }
        int node = topology.node(peer);
        int target = topology.node(parent);
        if (node <= SOURCE || target == NONE) {
            return Plan.refused(PlanRefusal.PEER_UNKNOWN);
        }
        if (topology.parent(node) == target) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        if (node == target || !isLegal(draft, node, target)) {
            return Plan.refused(PlanRefusal.ILLEGAL_PARENT);
        }
        draft.move(node, target, MoveCause.OPERATOR, brief(draft.topology(), node));
        return draft.plan();
    }

    @Override
    public Plan depart(Topology topology, PeerId peer, DepartureReason reason, Instant at) {
        int node = topology.node(peer);
        if (node <= SOURCE) {
            return Plan.nothing();
        }
        var draft = new Draft(topology, at);
        leave(draft, node, reason);
        return draft.plan();
    }

    @Override
    public Plan rebalance(Topology topology, int maxMoves, Instant at) {
        var draft = new Draft(topology, at);
        int left = new Compaction(this, draft, maxMoves).run();
        new Steadying(this, draft, left).run();
        return draft.plan();
    }

    @Override
    public Plan close(Topology topology) {
        return topology.isOpen() ? Plan.of(List.of(new MeshClosed(topology.classId()))) : Plan.nothing();
    }

    private void leave(Draft draft, int node, DepartureReason reason) {
        empty(draft, node, reason.announced() ? MoveCause.PARENT_LEAVES : MoveCause.PARENT_GONE);
        draft.depart(node, reason);
    }

    /** everybody below it finds another parent */
    private void empty(Draft draft, int node, MoveCause cause) {
        draft.leaving().set(node);
        for (int child : largestFirst(draft.topology(), node)) {
            // it may have found one already, to make room for a brother
            if (draft.topology().parent(child) == node) {
                rehome(draft, child, cause);
            }
        }
        draft.leaving().clear(node);
    }

    /** leaves first, until the parent carries no more than it may */
    private void shed(Draft draft, int parent, MoveCause cause) {
        while (draft.topology().freeSlots(parent) < 0) {
            rehome(draft, largestFirst(draft.topology(), parent).getLast(), cause);
        }
    }

    /** Finds another parent: the backup if there is no time, else the best. Whom nobody can feed leaves the mesh. */
    private void rehome(Draft draft, int node, MoveCause cause) {
        var topology = draft.topology();
        var search = new Search(draft);
        int parent = search.parentFor(node, true);
        boolean atOnce = cause == MoveCause.PARENT_GONE || cause == MoveCause.PARENT_FAILED;
        if (atOnce && isLegal(draft, node, topology.backup(node))) {
            parent = topology.backup(node);
        }
        if (parent == NONE && leavesAFeed(topology, topology.parent(node), cause)) {
            parent = SOURCE;
        }
        if (parent == NONE && topology.children(node) > 0) {
            // alone it fits in more places
            empty(draft, node, cause);
            parent = search.parentFor(node, true);
        }
        var why = search.why(this, node, topology.fanOut(node));
        if (parent != NONE) {
            draft.move(node, parent, cause, why);
        } else if (!new Growth(this, draft).rehome(node, cause, why)) {
            draft.depart(node, DepartureReason.NO_CAPACITY);
        }
    }

    /** the place of a head that is going belongs to one of its children, even before the head is gone */
    private static boolean leavesAFeed(Topology topology, int parent, MoveCause cause) {
        boolean goes = cause == MoveCause.PARENT_LEAVES || cause == MoveCause.PARENT_GONE;
        return goes && topology.parent(parent) == SOURCE && topology.freeSlots(SOURCE) == 0;
    }

    private static boolean isLegal(Draft draft, int node, int parent) {
        return Rules.refusal(draft.topology(), node, parent, draft.leaving(), true, draft.now()) == null;
    }

    private static List<Integer> largestFirst(Topology topology, int parent) {
        var children = topology.childrenOf(parent);
        children.sort(Comparator.comparingInt((Integer child) -> -topology.subtree(child))
                .thenComparingInt(child -> -topology.fanOut(child)));
        return children;
    }

    /** of a decision that weighed nothing */
    Why brief(Topology topology, int node) {
        return new Why(name(), version(), Search.inputs(topology, node, topology.fanOut(node)), List.of(), List.of());
    }
}
