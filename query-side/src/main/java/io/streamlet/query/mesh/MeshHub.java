package io.streamlet.query.mesh;

import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.FindMesh;
import io.streamlet.contracts.mesh.FindPeers;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Peers;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.Queries;
import io.streamlet.query.live.Backoff;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.HubCommands;
import io.streamlet.query.live.HubPart;
import io.streamlet.query.live.LiveTimer;
import io.streamlet.query.live.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The peers whose sockets are on this node. A class has a room here, following its mesh, while somebody has a seat in it. A
 * socket that closes leaves the seat empty; when nobody has taken it again after the grace period, the peer departs.
 *
 * <p>Locks: first this hub, then a topic, then a room.
 */
@Component
public class MeshHub implements HubPart {

    private static final Logger log = LoggerFactory.getLogger(MeshHub.class);
    private static final int TRIES = 20;

    private final ConcurrentHashMap<ClassId, MeshRoom> rooms = new ConcurrentHashMap<>();
    private final Backoff recovery = new Backoff();
    private final Topics topics;
    private final Queries queries;
    private final HubCommands commands;
    private final Losses losses;
    private final Orphans orphans;
    private final LiveTimer timer;
    private final MeshHubProperties properties;
    private volatile boolean stopped;

    MeshHub(
            Topics topics,
            Queries queries,
            HubCommands commands,
            Losses losses,
            Orphans orphans,
            LiveTimer timer,
            MeshHubProperties properties) {
        this.topics = topics;
        this.queries = queries;
        this.commands = commands;
        this.losses = losses;
        this.orphans = orphans;
        this.timer = timer;
        this.properties = properties;
    }

    /** @throws BusinessException NOT_A_PARTICIPANT */
    public static void requireAttending(Connection connection, ClassId classId) {
        if (!connection.attended().contains(classId)) {
            throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "This page does not attend the class.");
        }
    }

    /**
     * The socket stands for the peer, provided that the command succeeds.
     *
     * @throws BusinessException NOT_YOUR_PEER, or what the command is refused with
     */
    void bind(ClassId classId, PeerId peer, Connection connection, Object command) {
        MeshRoom room;
        Seat seat;
        synchronized (this) {
            room = rooms.computeIfAbsent(classId, this::open);
            try {
                seat = room.claim(peer, connection.actor().accountId());
            } catch (BusinessException e) {
                tidy(room);
                throw e;
            }
        }
        try {
            commands.sendAndWait(command);
        } catch (RuntimeException e) {
            boolean unclear = !(e instanceof BusinessException refused) || refused.code() == ErrorCode.TRY_AGAIN;
            if (room.release(seat, unclear)) {
                departAfter(room, seat, properties.peerGrace());
            }
            throw e;
        }
        room.confirm(seat, connection);
        if (connection.isClosed()) {
            closed(connection);
        }
    }

    /** @throws BusinessException PEER_UNKNOWN if this socket stands for nobody in the mesh of the class */
    MeshRoom room(ClassId classId) {
        var room = rooms.get(classId);
        if (room == null) {
            throw new BusinessException(ErrorCode.PEER_UNKNOWN, "This socket is no peer of this class.");
        }
        return room;
    }

    /** @throws BusinessException PEER_UNKNOWN */
    Seat seat(ClassId classId, Connection connection) {
        return room(classId).seat(connection);
    }

    /** absent where nobody on this node is in the mesh of the class */
    public @Nullable Senders senders(ClassId classId) {
        return rooms.get(classId);
    }

    List<MeshRoom> rooms() {
        return List.copyOf(rooms.values());
    }

    int peers() {
        return rooms.values().stream().mapToInt(MeshRoom::peers).sum();
    }

    @Override
    public void start() {
        timer.run(this::recover);
    }

    @Override
    public void closed(Connection connection) {
        for (var room : List.copyOf(rooms.values())) {
            var seat = room.lost(connection);
            if (seat != null) {
                departAfter(room, seat, properties.peerGrace());
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
        rooms.values().forEach(MeshRoom::stop);
    }

    /** Peers whose sockets were on this node before it started have some time to come back. */
    private void recover() {
        Peers found;
        try {
            found = queries.ask(new FindPeers(), Peers.class);
        } catch (RuntimeException e) {
            var pause = recovery.next();
            log.info("The peers cannot be read yet, again in {} ms: {}", pause.toMillis(), e.getMessage());
            timer.after(pause, this::recover);
            return;
        }
        found.peers().forEach(this::expect);
    }

    private synchronized void expect(Peers.Peer peer) {
        var room = rooms.computeIfAbsent(peer.classId(), this::open);
        var seat = room.expect(peer.peerId(), peer.accountId());
        if (seat != null) {
            departAfter(room, seat, properties.startGrace());
        }
    }

    private MeshRoom open(ClassId classId) {
        var room = new MeshRoom[1];
        room[0] = new MeshRoom(classId, timer, orphans, () -> tidy(room[0]));
        topics.listen(new WatchMesh(classId), room[0]);
        // the topic may be open already: then its snapshot is long gone
        timer.run(() -> load(room[0], new Backoff()));
        return room[0];
    }

    private void load(MeshRoom room, Backoff backoff) {
        if (room.isLoaded() || rooms.get(room.classId) != room) {
            return;
        }
        try {
            room.snapshot(queries.ask(new FindMesh(room.classId), MeshView.class));
        } catch (RuntimeException e) {
            log.info("The mesh of {} cannot be read yet: {}", room.classId, e.getMessage());
            timer.after(backoff.next(), () -> load(room, backoff));
        }
    }

    private synchronized void tidy(MeshRoom room) {
        if (room.isEmpty() && rooms.remove(room.classId, room)) {
            topics.leave(new WatchMesh(room.classId), room);
        }
    }

    private void departAfter(MeshRoom room, Seat seat, Duration delay) {
        if (!stopped) {
            seat.departing(timer.after(delay, () -> depart(room, seat)));
        }
    }

    private void depart(MeshRoom room, Seat seat) {
        if (stopped || !room.beginDeparture(seat)) {
            return;
        }
        var command = new DepartPeer(room.classId, seat.peer, DepartureReason.CONNECTION_LOST, Actor.system());
        var _ignored = commands.send(command).whenComplete((done, failure) -> departed(room, seat, failure));
    }

    private void departed(MeshRoom room, Seat seat, @Nullable Throwable failure) {
        if (failure == null && !seat.excused) {
            losses.add(seat.account);
        }
        if (!room.isVacant(seat)) {
            return;
        }
        if (failure == null || isFinal(failure) || seat.backoff.tries() >= TRIES) {
            room.remove(seat);
            return;
        }
        log.info("{} could not depart yet: {}", seat.peer, failure.toString());
        departAfter(room, seat, seat.backoff.next());
    }

    private static boolean isFinal(Throwable failure) {
        return HubCommands.refusal(failure)
                .filter(error -> error.code() != ErrorCode.TRY_AGAIN)
                .isPresent();
    }
}
