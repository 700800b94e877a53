package io.streamlet.planner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who feeds whom in the mesh of one class. It begins empty, and every change is an applied event: a replay of the events gives
 * the same topology, node by node.
 *
 * <p>A peer is a small number, its node; node 0 is the source. Nodes are taken lowest first and go through every loop in their
 * order, which makes plans repeatable. Everything about a node lies in parallel arrays, about a hundred bytes a peer.
 */
public final class Topology {
    /** the node of the source */
    public static final int SOURCE = 0;

    /** no node */
    public static final int NONE = -1;

    /** nobody is further below the source */
    public static final int MAX_HOPS = MeshView.MAX_HOPS;

    private final Nodes nodes;
    private @Nullable ClassId classId;
    private @Nullable MeshSource source;
    private boolean open;

    public Topology() {
        nodes = new Nodes();
    }

    private Topology(Topology other) {
        nodes = new Nodes(other.nodes);
        classId = other.classId;
        source = other.source;
        open = other.open;
    }

    /** a snapshot read back */
    @JsonCreator
    public static Topology of(TopologyState state) {
        var topology = new Topology();
        topology.classId = state.classId();
        topology.source = state.source();
        topology.open = state.open();
        topology.nodes.restore(state);
        return topology;
    }

    /** for a snapshot */
    @JsonValue
    public TopologyState state() {
        return new TopologyState(classId, source, nodes.fanOut[SOURCE], open, nodes.peers());
    }

    /** one to try things on */
    Topology fork() {
        return new Topology(this);
    }

    /** assigns what the event says, and decides nothing */
    public void apply(MeshEvent event) {
        switch (event) {
            case MeshOpened e -> {
                classId = e.classId();
                source = e.source();
                nodes.fanOut[SOURCE] = e.feeds();
                open = true;
            }
            case SourceChanged e -> {
                source = e.source();
                nodes.fanOut[SOURCE] = e.feeds();
            }
            case PeerPlaced e -> {
                int node = nodes.add(e.peerId(), e.accountId(), e.capability());
                nodes.role[node] = e.role();
                nodes.fanOut[node] = e.fanOut();
                nodes.joinedAt[node] = e.at().toEpochMilli();
                nodes.relaysFrom[node] = e.relaysFrom().toEpochMilli();
                nodes.attach(node, node(e.parent()));
                nodes.backup[node] = backupOrSource(e.backup());
            }
            case PeerMoved e -> {
                int node = node(e.peerId());
                if (e.cause() == MoveCause.PARENT_FAILED) {
                    nodes.complain(node);
                }
                nodes.detach(node);
                nodes.attach(node, node(e.parent()));
                nodes.backup[node] = backupOrSource(e.backup());
            }
            case PeerCapabilityReported e -> nodes.capability[node(e.peerId())] = e.capability();
            case PeerRoleChanged e -> {
                int node = node(e.peerId());
                nodes.role[node] = e.role();
                nodes.limit[node] = e.limit();
                nodes.fanOut[node] = e.fanOut();
            }
            case BackupsAssigned e ->
                e.backups().forEach(b -> nodes.backup[node(b.peerId())] = backupOrSource(b.backup()));
            case PeerDeparted e -> nodes.remove(node(e.peerId()));
            case MeshClosed e -> {
                open = false;
                nodes.clear();
            }
        }
    }

    /** a backup may leave in the very plan that named it */
    private int backupOrSource(PeerId backup) {
        return Math.max(node(backup), SOURCE);
    }

    public boolean isOpen() {
        return open;
    }

    /** @throws NullPointerException before the mesh was opened */
    public ClassId classId() {
        return Objects.requireNonNull(classId);
    }

    /** @throws NullPointerException before the mesh was opened */
    public MeshSource source() {
        return Objects.requireNonNull(source);
    }

    /** peers, without the source */
    public int size() {
        return nodes.size[SOURCE] - 1;
    }

    /** nodes are below this; some of them may be free */
    public int end() {
        return nodes.end;
    }

    public boolean isPeer(int node) {
        return node > SOURCE && node < nodes.end && nodes.id[node] != null;
    }

    /** the node of a peer, or {@link #NONE} */
    public int node(PeerId peer) {
        return peer.isSource() ? SOURCE : nodes.find(peer);
    }

    public boolean contains(PeerId peer) {
        return nodes.find(peer) != NONE;
    }

    /** the node of the tab of an account, or {@link #NONE} */
    public int nodeOf(AccountId account) {
        for (int n = 1; n < nodes.end; n++) {
            if (account.equals(nodes.account[n])) {
                return n;
            }
        }
        return NONE;
    }

    public PeerId id(int node) {
        return node == SOURCE ? PeerId.SOURCE : Objects.requireNonNull(nodes.id[node]);
    }

    public AccountId account(int node) {
        return Objects.requireNonNull(nodes.account[node]);
    }

    public CapabilityReport capability(int node) {
        return Objects.requireNonNull(nodes.capability[node]);
    }

    public PeerRole role(int node) {
        return nodes.role[node];
    }

    /** the most that an operator allows */
    public PeerRole limit(int node) {
        return nodes.limit[node];
    }

    /** of a peer; the source has {@link #NONE} */
    public int parent(int node) {
        return nodes.parent[node];
    }

    public int backup(int node) {
        return nodes.backup[node];
    }

    /** 0 is the source itself */
    public int hop(int node) {
        return nodes.hop[node];
    }

    /** how many children a peer may have, or peers the source may feed */
    public int fanOut(int node) {
        return nodes.fanOut[node];
    }

    public int children(int node) {
        return nodes.children[node];
    }

    /** the children, lowest node first */
    public List<Integer> childrenOf(int node) {
        var found = new ArrayList<Integer>(nodes.children[node]);
        for (int n = 1; n < nodes.end && found.size() < nodes.children[node]; n++) {
            if (nodes.parent[n] == node && nodes.id[n] != null) {
                found.add(n);
            }
        }
        return found;
    }

    public int freeSlots(int node) {
        return nodes.fanOut[node] - nodes.children[node];
    }

    /** peers in the subtree, the node itself included */
    public int subtree(int node) {
        return nodes.size[node];
    }

    /** hops from the node to its deepest descendant */
    public int height(int node) {
        return nodes.children[node] == 0 ? 0 : nodes.inner[node] == 0 ? 1 : 2;
    }

    /** the peer below the source in whose subtree a node is: the head of its cluster; {@link #NONE} of the source */
    public int cluster(int node) {
        int head = node;
        while (nodes.hop[head] > 1) {
            head = nodes.parent[head];
        }
        return nodes.hop[head] == 1 ? head : NONE;
    }

    /** whether a node is another one or below it */
    public boolean isWithin(int node, int root) {
        int at = node;
        while (at != root && nodes.hop[at] > nodes.hop[root]) {
            at = nodes.parent[at];
        }
        return at == root;
    }

    /** milliseconds since the epoch */
    public long joinedAt(int node) {
        return nodes.joinedAt[node];
    }

    /** milliseconds since the epoch; before that a peer that kept coming and going carries nobody */
    public long relaysFrom(int node) {
        return nodes.relaysFrom[node];
    }

    /** children that lost the picture below this peer */
    public int complaints(int node) {
        return nodes.complaints[node];
    }

    /** how often this peer complained about parents */
    public int complained(int node) {
        return nodes.complained[node];
    }

    /** the parent that failed this peer last, or {@link #NONE} */
    public int shunned(int node) {
        return nodes.shunned[node];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topology that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    @Override
    public String toString() {
        return state().toString();
    }
}
