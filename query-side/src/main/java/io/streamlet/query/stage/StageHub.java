package io.streamlet.query.stage;

import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.StageReady;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.FindInvitation;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.HubPart;
import io.streamlet.query.live.IceServers;
import io.streamlet.query.live.LiveTimer;
import io.streamlet.query.live.SignalRelay;
import io.streamlet.query.live.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The links between the teacher's page and those on stage, as far as their sockets are on this node. A class has a room here
 * while somebody stands in it. Nothing is kept: after a restart the pages say again where they stand.
 *
 * <p>Locks: first this hub, then a topic, then a room.
 */
@Component
class StageHub implements HubPart, SignalRelay {

    /** of a credential's life: then there is a newer one */
    private static final int RENEW_AT_PERCENT = 75;

    private final Map<ClassId, StageRoom> rooms = new ConcurrentHashMap<>();
    private final Topics topics;
    private final Queries queries;
    private final Patience patience;
    private final IceServers ice;
    private final LiveTimer timer;
    private final Clock clock;
    private final StageMeters meters;
    private volatile boolean stopped;

    StageHub(
            Topics topics,
            Queries queries,
            Patience patience,
            IceServers ice,
            LiveTimer timer,
            Clock clock,
            StageMeters meters) {
        this.topics = topics;
        this.queries = queries;
        this.patience = patience;
        this.ice = ice;
        this.timer = timer;
        this.clock = clock;
        this.meters = meters;
        meters.watch(this::seats);
    }

    private long seats(StageRoute route) {
        return rooms.values().stream().mapToLong(room -> room.seats(route)).sum();
    }

    /** @throws BusinessException NOT_A_PARTICIPANT, or why this page has no place at the link */
    void stand(Connection connection, StageReady ready) {
        var classId = ready.classId();
        if (!connection.attended().contains(classId)) {
            throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "This page does not attend the class.");
        }
        var room = enter(classId);
        try {
            var view = patience.ask(() -> admitted(connection.actor(), ready), e -> tooEarly(e, ready));
            var side = side(connection.actor(), view);
            var issued = ice.ofStage(classId, connection.actor().accountId());
            room.stand(view, side, connection, ready.session(), issued);
            renewLater(room, ready.invitationId(), connection, issued.expiresAt());
        } finally {
            room.entered();
            if (connection.isClosed()) {
                room.lost(connection);
            }
            tidy(room);
        }
    }

    /** @throws BusinessException NOT_ON_STAGE */
    void requireStanding(Connection connection, ClassId classId, InvitationId id) {
        var room = rooms.get(classId);
        if (room == null) {
            throw StageRoom.notOnStage();
        }
        room.requireStanding(id, connection);
    }

    @Override
    public boolean relay(Connection connection, Signal signal) {
        var room = signal.to().isSource() ? null : rooms.get(signal.classId());
        return room != null && room.relay(connection, signal);
    }

    @Override
    public void start() {}

    @Override
    public void closed(Connection connection) {
        List.copyOf(rooms.values()).forEach(room -> room.lost(connection));
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** what the page may stand at, as the read model has it now */
    private InvitationView admitted(Actor actor, StageReady ready) {
        var view = queries.ask(new FindInvitation(ready.classId(), ready.invitationId()), InvitationView.class);
        var side = side(actor, view);
        boolean invited = view.status() == SeatStatus.INVITED;
        if (view.status() == SeatStatus.ENDED || (invited && side == StageSide.STUDENT)) {
            throw StageRoom.notOnStage();
        }
        if (side == StageSide.STUDENT && !ready.stagePeerId().equals(view.stagePeerId())) {
            throw new BusinessException(ErrorCode.INVITATION_ACCEPTED, "Another tab has the seat.");
        }
        return view;
    }

    /** the invitation, or its acceptance, may be newer than the read model; what is over stays over */
    private boolean tooEarly(BusinessException refusal, StageReady ready) {
        return switch (refusal.code()) {
            case INVITATION_NOT_FOUND ->
                patience.madeJustNow(ready.invitationId().value());
            case NOT_ON_STAGE -> isNotOver(ready);
            default -> false;
        };
    }

    private boolean isNotOver(StageReady ready) {
        var view = queries.ask(new FindInvitation(ready.classId(), ready.invitationId()), InvitationView.class);
        return view.status() != SeatStatus.ENDED;
    }

    private StageSide side(Actor actor, InvitationView view) {
        if (actor.is(view.accountId())) {
            return StageSide.STUDENT;
        }
        var membership = queries.ask(new FindMembership(view.classId(), actor.accountId()), MembershipView.class);
        if (actor.is(membership.teacherId())) {
            return StageSide.TEACHER;
        }
        throw new BusinessException(ErrorCode.NOT_YOUR_INVITATION, "This link is between two others.");
    }

    private synchronized StageRoom enter(ClassId classId) {
        var room = rooms.computeIfAbsent(classId, this::open);
        room.enter();
        return room;
    }

    private StageRoom open(ClassId classId) {
        var room = new StageRoom[1];
        room[0] = new StageRoom(classId, meters, () -> timer.run(() -> tidy(room[0])));
        topics.listen(new WatchInvitations(classId), room[0]);
        return room[0];
    }

    private synchronized void tidy(StageRoom room) {
        if (room.isEmpty() && rooms.remove(room.classId, room)) {
            topics.leave(new WatchInvitations(room.classId), room);
        }
    }

    private void renewLater(StageRoom room, InvitationId id, Connection connection, @Nullable Instant expiresAt) {
        if (expiresAt == null) {
            return;
        }
        var life = Duration.between(clock.instant(), expiresAt);
        timer.after(life.multipliedBy(RENEW_AT_PERCENT).dividedBy(100), () -> {
            var issued = ice.ofStage(room.classId, connection.actor().accountId());
            if (!stopped && !connection.isClosed() && room.renew(id, connection, issued)) {
                renewLater(room, id, connection, issued.expiresAt());
            }
        });
    }
}
