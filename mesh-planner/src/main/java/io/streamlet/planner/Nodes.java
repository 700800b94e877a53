package io.streamlet.planner;

import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.shared.AccountId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arrays of a topology, one entry a node, and what follows from the parents: hops, counts, sizes. */
final class Nodes {
    private static final int FIRST_CAPACITY = 8;

    @Nullable
    PeerId[] id;

    @Nullable
    AccountId[] account;

    @Nullable
    CapabilityReport[] capability;

    PeerRole[] role;
    PeerRole[] limit;
    int[] fanOut;
    long[] joinedAt;
    long[] relaysFrom;
    int[] parent;
    int[] backup;
    byte[] hop;
    int[] children;
    /** children that have children */
    int[] inner;
    /** peers in the subtree, this one included */
    int[] size;
    /** by children that lost the picture */
    short[] complaints;
    /** about parents */
    short[] complained;

    int[] shunned;
    /** one past the last node in use */
    int end;

    /** open addressing by the hash of the id: 0 is free, the source needs no entry */
    private int[] table;

    Nodes() {
        id = new @Nullable PeerId[FIRST_CAPACITY];
        account = new @Nullable AccountId[FIRST_CAPACITY];
        capability = new @Nullable CapabilityReport[FIRST_CAPACITY];
        role = new PeerRole[FIRST_CAPACITY];
        limit = new PeerRole[FIRST_CAPACITY];
        fanOut = new int[FIRST_CAPACITY];
        joinedAt = new long[FIRST_CAPACITY];
        relaysFrom = new long[FIRST_CAPACITY];
        parent = new int[FIRST_CAPACITY];
        backup = new int[FIRST_CAPACITY];
        hop = new byte[FIRST_CAPACITY];
        children = new int[FIRST_CAPACITY];
        inner = new int[FIRST_CAPACITY];
        size = new int[FIRST_CAPACITY];
        complaints = new short[FIRST_CAPACITY];
        complained = new short[FIRST_CAPACITY];
        shunned = new int[FIRST_CAPACITY];
        table = new int[2 * FIRST_CAPACITY];
        clear();
    }

    Nodes(Nodes other) {
        id = other.id.clone();
        account = other.account.clone();
        capability = other.capability.clone();
        role = other.role.clone();
        limit = other.limit.clone();
        fanOut = other.fanOut.clone();
        joinedAt = other.joinedAt.clone();
        relaysFrom = other.relaysFrom.clone();
        parent = other.parent.clone();
        backup = other.backup.clone();
        hop = other.hop.clone();
        children = other.children.clone();
        inner = other.inner.clone();
        size = other.size.clone();
        complaints = other.complaints.clone();
        complained = other.complained.clone();
        shunned = other.shunned.clone();
        table = other.table.clone();
        end = other.end;
    }

    void clear() {
        Arrays.fill(id, null);
        Arrays.fill(account, null);
        Arrays.fill(capability, null);
        Arrays.fill(table, 0);
        parent[SOURCE] = NONE;
        backup[SOURCE] = NONE;
        children[SOURCE] = 0;
        inner[SOURCE] = 0;
        size[SOURCE] = 1;
        end = 1;
    }

    /** a node without a parent yet, at the lowest free place */
    int add(PeerId peer, AccountId account, CapabilityReport capability) {
        int node = 1;
        while (node < end && id[node] != null) {
            node++;
        }
        put(node, peer, account, capability);
        return node;
    }

    private void put(int node, PeerId peer, AccountId owner, CapabilityReport report) {
        if (node >= parent.length) {
            grow(Math.max(node + 1, parent.length * 3 / 2));
        }
        end = Math.max(end, node + 1);
        id[node] = peer;
        account[node] = owner;
        capability[node] = report;
        role[node] = PeerRole.C;
        limit[node] = PeerRole.A;
        backup[node] = SOURCE;
        children[node] = 0;
        inner[node] = 0;
        size[node] = 1;
        complaints[node] = 0;
        complained[node] = 0;
        shunned[node] = NONE;
        table[place(peer)] = node;
    }

    /** forgets a node that feeds nobody any more */
    void remove(int node) {
        if (children[node] > 0) {
            throw new IllegalStateException("still feeds " + children[node]);
        }
        detach(node);
        unlist(Objects.requireNonNull(id[node]));
        id[node] = null;
        account[node] = null;
        capability[node] = null;
        for (int n = 1; n < end; n++) {
            backup[n] = backup[n] == node ? SOURCE : backup[n];
            shunned[n] = shunned[n] == node ? NONE : shunned[n];
        }
        while (end > 1 && id[end - 1] == null) {
            end--;
        }
    }

    void attach(int node, int below) {
        parent[node] = below;
        lower(node, hop[below] + 1 - hop[node]);
        if (children[below]++ == 0 && below != SOURCE) {
            inner[parent[below]]++;
        }
        if (children[node] > 0) {
            inner[below]++;
        }
        resize(below, size[node]);
    }

    void detach(int node) {
        int above = parent[node];
        if (children[node] > 0) {
            inner[above]--;
        }
        if (--children[above] == 0 && above != SOURCE) {
            inner[parent[above]]--;
        }
        resize(above, -size[node]);
    }

    /** the child found its parent wanting; whoever complains all the time is heard no more */
    void complain(int node) {
        int blamed = parent[node];
        shunned[node] = blamed;
        if (complained[node]++ < Topology.MAX_HOPS && blamed != SOURCE) {
            complaints[blamed]++;
        }
    }

    private void lower(int node, int by) {
        if (by == 0) {
            return;
        }
        hop[node] += (byte) by;
        for (int n = 1, left = children[node]; n < end && left > 0; n++) {
            if (parent[n] == node && id[n] != null && n != node) {
                lower(n, by);
                left--;
            }
        }
    }

    private void resize(int from, int by) {
        for (int n = from; n != NONE; n = parent[n]) {
            size[n] += by;
        }
    }

    int find(PeerId peer) {
        int node = table[place(peer)];
        return node == 0 ? NONE : node;
    }

    /** where a peer is listed, or would be */
    private int place(PeerId peer) {
        int at = home(peer);
        while (table[at] != 0 && !peer.equals(id[table[at]])) {
            at = (at + 1) % table.length;
        }
        return at;
    }

    private int home(PeerId peer) {
        int hash = peer.hashCode() * 0x9E3779B9;
        return (hash >>> 1) % table.length;
    }

    /** closes the gap, so that whoever was listed behind it is still found */
    private void unlist(PeerId peer) {
        int gap = place(peer);
        table[gap] = 0;
        for (int at = (gap + 1) % table.length; table[at] != 0; at = (at + 1) % table.length) {
            int node = table[at];
            table[at] = 0;
            table[place(Objects.requireNonNull(id[node]))] = node;
        }
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        account = Arrays.copyOf(account, capacity);
        capability = Arrays.copyOf(capability, capacity);
        role = Arrays.copyOf(role, capacity);
        limit = Arrays.copyOf(limit, capacity);
        fanOut = Arrays.copyOf(fanOut, capacity);
        joinedAt = Arrays.copyOf(joinedAt, capacity);
        relaysFrom = Arrays.copyOf(relaysFrom, capacity);
        parent = Arrays.copyOf(parent, capacity);
        backup = Arrays.copyOf(backup, capacity);
        hop = Arrays.copyOf(hop, capacity);
        children = Arrays.copyOf(children, capacity);
        inner = Arrays.copyOf(inner, capacity);
        size = Arrays.copyOf(size, capacity);
        complaints = Arrays.copyOf(complaints, capacity);
        complained = Arrays.copyOf(complained, capacity);
        shunned = Arrays.copyOf(shunned, capacity);
        table = new int[2 * capacity];
        for (int n = 1; n < end; n++) {
            var peer = id[n];
            if (peer != null) {
                table[place(peer)] = n;
            }
        }
    }

    List<TopologyState.Peer> peers() {
        var peers = new ArrayList<TopologyState.Peer>(size[SOURCE] - 1);
        for (int n = 1; n < end; n++) {
            var peer = id[n];
            if (peer != null) {
                peers.add(new TopologyState.Peer(
                        n,
                        peer,
                        Objects.requireNonNull(account[n]),
                        Objects.requireNonNull(capability[n]),
                        role[n],
                        limit[n],
                        fanOut[n],
                        joinedAt[n],
                        relaysFrom[n],
                        parent[n],
                        backup[n],
                        complaints[n],
                        complained[n],
                        shunned[n]));
            }
        }
        return peers;
    }

    void restore(TopologyState state) {
        fanOut[SOURCE] = state.feeds();
        for (var p : state.peers()) {
            put(p.node(), p.peerId(), p.accountId(), p.capability());
            role[p.node()] = p.role();
            limit[p.node()] = p.limit();
            fanOut[p.node()] = p.fanOut();
            joinedAt[p.node()] = p.joinedAt();
            relaysFrom[p.node()] = p.relaysFrom();
            backup[p.node()] = p.backup();
            complaints[p.node()] = (short) p.complaints();
            complained[p.node()] = (short) p.complained();
            shunned[p.node()] = p.shunned();
            parent[p.node()] = p.parent();
        }
        // a node can hang below a higher one: from the source downwards
        attachBelow(SOURCE, state.peers());
    }

    private void attachBelow(int above, List<TopologyState.Peer> peers) {
        for (var p : peers) {
            if (p.parent() == above) {
                attach(p.node(), above);
                attachBelow(p.node(), peers);
            }
        }
    }
}
