package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshGone;
import io.streamlet.contracts.live.MeshPeerDeparted;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.Signalled;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.MeshHealth;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.LiveTimer;
import io.streamlet.query.live.TopicListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mesh of one class on this node: the graph, and a seat for each peer whose socket is here. Whenever the graph changes, the
 * sockets of those whose own part is another are told. Takes no other lock while it holds its own.
 */
final class MeshRoom implements TopicListener, Senders {

    final ClassId classId;
    private final LiveTimer timer;
    private final Orphans orphans;
    private final Runnable changed;
    private final MeshGraph graph;
    private final Map<PeerId, Seat> seats = new HashMap<>();
    private final Map<UUID, Seat> byConnection = new HashMap<>();
    private final Set<PeerId> dirty = new HashSet<>();
    private final Map<PeerId, DepartureReason> reasons = new HashMap<>();
    private boolean flushing;

    /** @param changed told, in the background, when seats were given up */
    MeshRoom(ClassId classId, LiveTimer timer, Orphans orphans, Runnable changed) {
        this.classId = classId;
        this.timer = timer;
        this.orphans = orphans;
        this.changed = changed;
        this.graph = new MeshGraph(classId);
    }

    synchronized boolean isEmpty() {
        return seats.isEmpty();
    }

    synchronized boolean isLoaded() {
        return graph.isLoaded();
    }

    synchronized int peers() {
        return seats.size();
    }

    /**
     * Reserves the seat of a peer for a socket whose command is on its way; whoever sits there or elsewhere stays until it is
     * confirmed.
     *
     * @throws BusinessException NOT_YOUR_PEER
     */
    synchronized Seat claim(PeerId peer, AccountId account) {
        var known = graph.peer(peer);
        var seat = seats.get(peer);
        if ((known != null && !known.accountId().equals(account)) || (seat != null && !seat.account.equals(account))) {
            throw new BusinessException(ErrorCode.NOT_YOUR_PEER, "This peer belongs to another account.");
        }
        if (seat == null) {
            seat = new Seat(peer, account);
            seats.put(peer, seat);
        }
        seat.claim();
        return seat;
    }

    /** The mesh knows the peer: the socket sits down, and is told from now on where the peer is. */
    synchronized void confirm(Seat seat, Connection connection) {
        seat.claims--;
        seat.confirmed = true;
        seats.putIfAbsent(seat.peer, seat); // gone meanwhile, as far as the read side knew
        if (seats.get(seat.peer) == seat) {
            sit(seat, connection);
            tell(seat);
        }
    }

    /**
     * The command has failed.
     *
     * @param unclear whether the mesh knows the peer now
     * @return whether the seat is to be given up after a while, as nobody sits there
     */
    synchronized boolean release(Seat seat, boolean unclear) {
        seat.claims--;
        if (seat.claims > 0 || seat.connection != null) {
            return false;
        }
        if (seat.peer.isSource() || !(seat.confirmed || unclear)) {
            remove(seat);
            return false;
        }
        seat.excused |= !seat.confirmed;
        seat.confirmed = true;
        return true;
    }

    /** Known to be in the mesh, but without a socket here. */
    synchronized @Nullable Seat expect(PeerId peer, AccountId account) {
        if (seats.containsKey(peer)) {
            return null;
        }
        var seat = new Seat(peer, account);
        seat.confirmed = true;
        seat.excused = true;
        seats.put(peer, seat);
        return seat;
    }

    /** @throws BusinessException PEER_UNKNOWN if this socket stands for nobody in the mesh */
    synchronized Seat seat(Connection connection) {
        var seat = byConnection.get(connection.id());
        if (seat == null || !seat.confirmed) {
            throw new BusinessException(ErrorCode.PEER_UNKNOWN, "This socket is no peer of this class.");
        }
        return seat;
    }

    /** @return the seat that is without a socket now, if it is to be given up after a while */
    synchronized @Nullable Seat lost(Connection connection) {
        var seat = byConnection.remove(connection.id());
        if (seat == null) {
            return null;
        }
        seat.connection = null;
        if (seat.peer.isSource()) {
            remove(seat);
            return null;
        }
        for (var child : graph.children(seat.peer)) {
            var below = seats.get(child);
            if (below != null) {
                orphans.lost(classId, child, seat.peer, Orphans.Cause.CONNECTION_LOST);
                below.tellFeederLost(classId, seat.peer);
            }
        }
        return seat;
    }

    /** the peer says that it gets nothing from its parent */
    synchronized void parentFailed(PeerId peer, PeerId parent) {
        var known = graph.peer(peer);
        if (known != null && known.parent().equals(parent) && !parent.isSource()) {
            orphans.lost(classId, peer, parent, Orphans.Cause.PARENT_FAILED);
        }
    }

    synchronized boolean isVacant(Seat seat) {
        return seats.get(seat.peer) == seat && seat.connection == null && seat.claims == 0;
    }

    /** the departure is on its way: what the read side says about this peer meanwhile is about the past */
    synchronized boolean beginDeparture(Seat seat) {
        if (!isVacant(seat)) {
            return false;
        }
        seat.seen = false;
        return true;
    }

    synchronized void remove(Seat seat) {
        if (seats.remove(seat.peer, seat)) {
            orphans.gone(classId, seat.peer);
            seat.end();
            if (seat.connection != null) {
                byConnection.remove(seat.connection.id(), seat);
            }
            timer.run(changed);
        }
    }

    synchronized void stop() {
        seats.values().forEach(Seat::end);
    }

    synchronized void count(MeshCensus census) {
        graph.peers()
                .forEach(peer -> census.add(peer, graph.children(peer.peerId()).size()));
    }

    synchronized MeshHealth health(Map<PeerId, PeerHealth> told) {
        return Clusters.health(graph, told);
    }

    /** @throws BusinessException SIGNAL_NOT_ALLOWED, or TRY_AGAIN if the neighbour has no socket now */
    synchronized void relay(Connection connection, Signal signal) {
        var from = seat(connection);
        if (!graph.areNeighbours(from.peer, signal.to())) {
            throw new BusinessException(ErrorCode.SIGNAL_NOT_ALLOWED, "That peer is no neighbour in the mesh.");
        }
        var to = seats.get(signal.to());
        if (to == null || !to.confirmed || to.connection == null) {
            throw new BusinessException(ErrorCode.TRY_AGAIN, "That peer is not connected right now.");
        }
        to.connection.send(new Signalled(classId, from.peer, signal.kind(), signal.payload()));
    }

    @Override
    public synchronized @Nullable AccountId owner(PeerId peer) {
        return graph.owner(peer);
    }

    @Override
    public synchronized boolean sourceIsServer() {
        return graph.sourceIsServer();
    }

    @Override
    public synchronized int hop(Connection connection) {
        var seat = byConnection.get(connection.id());
        var peer = seat == null ? null : graph.peer(seat.peer);
        return peer == null ? 0 : peer.hop();
    }

    @Override
    public synchronized void snapshot(TopicSnapshot snapshot) {
        if (snapshot instanceof MeshView view) {
            graph.load(view);
            dirty.addAll(seats.keySet());
            flushSoon();
        }
    }

    @Override
    public synchronized void update(TopicUpdate update) {
        if (update instanceof MeshPeerDeparted departed) {
            reasons.put(departed.peerId(), departed.reason());
        }
        dirty.addAll(graph.apply(update));
        flushSoon();
    }

    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            timer.run(this::flush);
        }
    }

    private synchronized void flush() {
        flushing = false;
        for (var peer : List.copyOf(dirty)) {
            var seat = seats.get(peer);
            if (seat != null) {
                tell(seat);
            }
        }
        dirty.clear();
        reasons.clear();
    }

    private void tell(Seat seat) {
        if (!seat.confirmed || !graph.isLoaded()) {
            return;
        }
        var place = graph.place(seat.peer);
        if (place != null) {
            seat.tell(place);
            orphans.placed(classId, seat.peer, place.parent());
        } else if (seat.seen) {
            seat.tellGone(classId, reasons.get(seat.peer));
            remove(seat);
        }
    }

    private void sit(Seat seat, Connection connection) {
        var other = byConnection.put(connection.id(), seat);
        if (other != null && other != seat) {
            // one socket, one peer: the mesh has replaced the old one
            other.connection = null;
            remove(other);
        }
        orphans.returned(classId, seat.peer);
        var before = seat.take(connection);
        if (before != null) {
            byConnection.remove(before.id(), seat);
            before.send(new MeshGone(classId, seat.peer, DepartureReason.REPLACED));
        }
    }
}
