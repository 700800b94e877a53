package io.streamlet.command.stage;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.classroom.ClassAccess;
import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.AcceptInvitation;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.ChangeStageRoute;
import io.streamlet.contracts.stage.CloseInvitation;
import io.streamlet.contracts.stage.DeclineInvitation;
import io.streamlet.contracts.stage.ExpireInvitation;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InviteToStage;
import io.streamlet.contracts.stage.LeaveStage;
import io.streamlet.contracts.stage.LowerAllHands;
import io.streamlet.contracts.stage.LowerHand;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.RaiseHand;
import io.streamlet.contracts.stage.RemoveFromStage;
import io.streamlet.contracts.stage.ReportStageConnected;
import io.streamlet.contracts.stage.ReportStageLinkLost;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageMediaReceived;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.contracts.stage.SwitchStageMedia;
import io.streamlet.contracts.stage.WithdrawInvitation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The hand queue of a class, and the stage that it leads to. Students raise their hand and wait in order; they lower it
 * themselves, the teacher lowers one or all, and the platform lowers the hand of whoever left. The teacher has no hand here,
 * and observers only watch.
 *
 * <p>The teacher invites students onto the stage, from the queue or directly, as far as there are seats. An invitation is
 * answered once, by the invited alone and in time; accepted it is a seat, held by the tab that accepted. Its two ends say
 * when they receive each other and when they do not; who cannot be reached from browser to browser goes by way of the server,
 * and who cannot be reached at all leaves the stage. Everybody switches their own microphone and camera; the teacher may
 * switch them off.
 */
@Aggregate(cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class Stage {
    @AggregateIdentifier
    private String id;

    private final List<AccountId> hands = new ArrayList<>();
    private final Seats seats = new Seats();
    private final Strands strands = new Strands();

    Stage() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RaiseHand command, ClassAccess access) {
        switch (access.requireParticipant(command.classId(), command.by())) {
            case TEACHER -> throw Refusals.forbidden("The teacher has the word already.");
            case OBSERVER -> throw new BusinessException(ErrorCode.READ_ONLY, "Observers watch only.");
            case STUDENT -> {
                if (seats.isOnStage(command.by().accountId())) {
                    throw Refusals.forbidden("You have the word already.");
                }
                if (!hands.contains(command.by().accountId())) {
                    apply(new HandRaised(
                            command.classId(),
                            command.by().accountId(),
                            command.by().displayName()));
                }
            }
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LowerHand command, ClassAccess access) {
        requireMayLower(command, access);
        if (hands.contains(command.accountId())) {
            apply(new HandLowered(
                    command.classId(),
                    command.accountId(),
                    reason(command),
                    command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LowerAllHands command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        if (!hands.isEmpty()) {
            apply(new AllHandsLowered(command.classId(), command.by().accountId()));
        }
    }

    /** @return when the invitation expires */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Instant handle(InviteToStage command, ClassAccess access, StageRules rules, Clock clock) {
        access.requireTeacher(command.classId(), command.by());
        var known = seats.find(command.invitationId());
        if (known.isPresent()) {
            if (!known.get().account().equals(command.accountId())) {
                throw Refusals.idAlreadyUsed();
            }
            return known.get().expiresAt();
        }
        requireMayBeInvited(command, access);
        seats.requireRoomFor(command.accountId(), Math.min(access.stageSeats(command.classId()), rules.seats()));
        // what a stored event can say again
        var expiresAt = clock.instant().plus(rules.invitationLife()).truncatedTo(ChronoUnit.MILLIS);
        apply(new StageInvited(
                command.classId(),
                command.invitationId(),
                command.accountId(),
                command.displayName(),
                expiresAt,
                command.by().accountId()));
        return expiresAt;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptInvitation command, ClassAccess access, Clock clock) {
        var seat = seats.requireOwn(command.invitationId(), command.by());
        switch (seat.status()) {
            case INVITED -> {
                if (seat.isExpired(clock.instant())) {
                    throw Seat.expired();
                }
                access.requireParticipant(command.classId(), command.by());
                accept(command, seat.account());
            }
            case CONNECTING, ON_STAGE, RECONNECTING -> {
                if (!command.stagePeerId().equals(seat.tab())) {
                    throw Seat.acceptedAlready();
                }
            }
            case ENDED -> throw seat.refusal();
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclineInvitation command) {
        var seat = seats.requireOwn(command.invitationId(), command.by());
        if (seat.isTaken()) {
            throw Seat.acceptedAlready();
        }
        if (seat.isInvited()) {
            tell(new StageInvitationDeclined(command.classId(), command.invitationId(), seat.account()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawInvitation command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        var seat = seats.require(command.invitationId());
        if (seat.isTaken()) {
            throw Seat.acceptedAlready();
        }
        if (seat.isInvited()) {
            tell(new StageInvitationWithdrawn(
                    command.classId(),
                    command.invitationId(),
                    seat.account(),
                    StageEndReason.WITHDRAWN,
                    command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExpireInvitation command) {
        var seat = seats.require(command.invitationId());
        if (seat.isInvited()) {
            tell(new StageInvitationExpired(command.classId(), command.invitationId(), seat.account()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseInvitation command) {
        var seat = seats.require(command.invitationId());
        var platform = Actor.system().accountId();
        if (seat.isInvited()) {
            tell(new StageInvitationWithdrawn(
                    command.classId(), command.invitationId(), seat.account(), command.reason(), platform));
        } else if (seat.isTaken() && !(seat.isConnected() && isAboutTheLink(command.reason()))) {
            leave(command.classId(), command.invitationId(), seat, command.reason(), platform);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportStageConnected command, ClassAccess access) {
        var seat = seats.require(command.invitationId());
        var side = side(command.classId(), seat, command.by(), access);
        seat.requireTaken();
        if (seat.isConnected() || command.route() != seat.route()) {
            return;
        }
        if (!seat.isCompleteWith(side)) {
            if (!seat.receiving().contains(side)) {
                tell(new StageMediaReceived(command.classId(), command.invitationId(), side, seat.route()));
            }
        } else if (seat.hasJoined()) {
            tell(new StageLinkRestored(command.classId(), command.invitationId(), seat.route()));
        } else {
            tell(new StageJoined(command.classId(), command.invitationId(), seat.account(), seat.route()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportStageLinkLost command, ClassAccess access) {
        var seat = seats.require(command.invitationId());
        var side = side(command.classId(), seat, command.by(), access);
        seat.requireTaken();
        if (command.route() != seat.route()) {
            return;
        }
        if (seat.isConnected()) {
            tell(new StageLinkLost(command.classId(), command.invitationId(), side, seat.route()));
        }
        if (command.giveUp()) {
            giveUp(command, seat);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeStageRoute command) {
        var seat = seats.require(command.invitationId());
        if (seat.isTaken() && !seat.isConnected() && seat.route() != command.route()) {
            tell(new StageRouteChanged(command.classId(), command.invitationId(), command.route(), command.cause()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SwitchStageMedia command, ClassAccess access) {
        var seat = seats.require(command.invitationId());
        boolean own = command.by().is(seat.account());
        if (!own) {
            access.requireTeacher(command.classId(), command.by());
        }
        seat.requireTaken();
        boolean on = (command.microphone() && !seat.microphone()) || (command.camera() && !seat.camera());
        if (on && !own) {
            throw new BusinessException(
                    ErrorCode.NOT_YOURS_TO_SWITCH_ON, "Only they switch their microphone or camera on.");
        }
        if (command.microphone() != seat.microphone() || command.camera() != seat.camera()) {
            tell(new StageMediaSwitched(
                    command.classId(),
                    command.invitationId(),
                    seat.account(),
                    command.microphone(),
                    command.camera(),
                    command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LeaveStage command) {
        var seat = seats.requireOwn(command.invitationId(), command.by());
        leave(
                command.classId(),
                command.invitationId(),
                seat,
                StageEndReason.LEFT,
                command.by().accountId());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemoveFromStage command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        var seat = seats.require(command.invitationId());
        leave(
                command.classId(),
                command.invitationId(),
                seat,
                StageEndReason.REMOVED,
                command.by().accountId());
    }

    private void accept(AcceptInvitation command, AccountId account) {
        tell(new StageInvitationAccepted(
                command.classId(),
                command.invitationId(),
                account,
                command.stagePeerId(),
                command.microphone(),
                command.camera()));
        if (hands.contains(account)) {
            var lowered = new HandLowered(command.classId(), account, LowerReason.ON_STAGE, account);
            apply(lowered, strands.continued(command.invitationId()));
        }
    }

    /** the next route, or the end of the seat where there is none */
    private void giveUp(ReportStageLinkLost command, Seat seat) {
        switch (seat.route()) {
            case PEER ->
                tell(new StageRouteChanged(
                        command.classId(),
                        command.invitationId(),
                        StageRoute.SERVER,
                        seat.hasJoined() ? RouteCause.LINK_LOST : RouteCause.CONNECT_FAILED));
            case SERVER ->
                leave(
                        command.classId(),
                        command.invitationId(),
                        seat,
                        seat.hasJoined() ? StageEndReason.LINK_LOST : StageEndReason.CONNECT_FAILED,
                        command.by().accountId());
        }
    }

    /** who has left already has left; who was only invited was never there */
    private void leave(ClassId classId, InvitationId invitationId, Seat seat, StageEndReason reason, AccountId by) {
        if (seat.isOpen()) {
            seat.requireTaken();
            tell(new StageLeft(classId, invitationId, seat.account(), reason, by));
        }
    }

    private void tell(SeatEvent event) {
        apply(event, strands.continued(event.invitationId()));
    }

    private static boolean isAboutTheLink(StageEndReason reason) {
        return reason == StageEndReason.CONNECT_FAILED || reason == StageEndReason.LINK_LOST;
    }

    private static void requireMayBeInvited(InviteToStage command, ClassAccess access) {
        var role = access.roleOf(command.classId(), command.accountId())
                .orElseThrow(() -> new BusinessException(ErrorCode.INVITEE_NOT_PRESENT, "They are not in the class."));
        if (role != ParticipantRole.STUDENT) {
            throw new BusinessException(ErrorCode.INVITEE_NOT_A_STUDENT, "Only students are invited onto the stage.");
        }
    }

    /** refuses with NOT_CLASS_TEACHER, or what refuses participants, who stands at neither end */
    private static StageSide side(ClassId classId, Seat seat, Actor by, ClassAccess access) {
        if (by.is(seat.account())) {
            return StageSide.STUDENT;
        }
        if (access.requireParticipant(classId, by) != ParticipantRole.TEACHER) {
            throw new BusinessException(ErrorCode.NOT_YOUR_INVITATION, "This seat is somebody else's.");
        }
        return StageSide.TEACHER;
    }

    private static void requireMayLower(LowerHand command, ClassAccess access) {
        if (!command.by().is(command.accountId()) && !isSystem(command.by())) {
            access.requireTeacher(command.classId(), command.by());
        }
    }

    private static LowerReason reason(LowerHand command) {
        if (isSystem(command.by())) {
            return command.reason();
        }
        return command.by().is(command.accountId()) ? LowerReason.BY_SELF : LowerReason.BY_TEACHER;
    }

    private static boolean isSystem(Actor actor) {
        return actor.is(Actor.system().accountId());
    }

    @EventSourcingHandler
    void on(StageEvent event, @MessageIdentifier String messageId, MetaData metaData) {
        id = "stage:" + event.classId();
        switch (event) {
            case HandRaised raised -> hands.add(raised.accountId());
            case HandLowered lowered -> hands.remove(lowered.accountId());
            case AllHandsLowered all -> hands.clear();
            case SeatEvent seat -> {
                seats.apply(seat);
                strands.add(seat.invitationId(), messageId, metaData);
            }
        }
    }
}
