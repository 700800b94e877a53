package io.streamlet.saga.stage;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.ChangeStageRoute;
import io.streamlet.contracts.stage.CloseInvitation;
import io.streamlet.contracts.stage.ExpireInvitation;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.saga.Commands;
import io.streamlet.saga.ProcessingGroups;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Accompanies one invitation from its making to the end of the seat. It waits for one thing at a time: for the answer, then for
 * the two pages to find each other, and after a loss for the link to come back. What does not come from browser to
 * browser is tried by way of the server, and what does not come by that either ends the seat. Whoever is no longer in the
 * class loses the invitation or the seat.
 */
@Saga
@ProcessingGroup(ProcessingGroups.STAGE)
@Revision("1")
public class StageInvitationSaga {
    static final String UNANSWERED = "stage-unanswered";
    static final String UNCONNECTED = "stage-unconnected";

    private @Nullable UUID invitation;
    private @Nullable UUID account;
    private boolean joined;
    private @Nullable String schedule;
    private @Nullable String scheduled;

    /** the event since which something is awaited, null while nothing is; a deadline of an earlier wait is late */
    private @Nullable String awaitedSince;

    /** public, as the class: Axon makes a saga from outside */
    public StageInvitationSaga() {}

    record AnswerOverdue(ClassId classId, InvitationId invitationId) {}

    record LinkOverdue(ClassId classId, InvitationId invitationId, StageRoute route, String awaitedSince) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageInvited event, @MessageIdentifier String id, DeadlineManager deadlines) {
        SagaLifecycle.associateWith("classId", event.classId().toString());
        invitation = event.invitationId().value();
        account = event.accountId().value();
        awaitedSince = id;
        scheduled = UNANSWERED;
        schedule = deadlines.schedule(
                event.expiresAt(), UNANSWERED, new AnswerOverdue(event.classId(), event.invitationId()));
    }

    @SagaEventHandler(associationProperty = "invitationId")
    void on(
            StageInvitationAccepted event,
            @MessageIdentifier String id,
            DeadlineManager deadlines,
            StageLimits limits) {
        await(event.classId(), event.invitationId(), StageRoute.PEER, limits.connectWithin(), id, deadlines);
    }

    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageJoined event, DeadlineManager deadlines) {
        joined = true;
        stopWaiting(deadlines);
    }

    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageLinkRestored event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageLinkLost event, @MessageIdentifier String id, DeadlineManager deadlines, StageLimits limits) {
        var patience = event.route() == StageRoute.PEER ? limits.reconnectWithin() : limits.serverWithin();
        await(event.classId(), event.invitationId(), event.route(), patience, id, deadlines);
    }

    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageRouteChanged event, @MessageIdentifier String id, DeadlineManager deadlines, StageLimits limits) {
        var patience = event.route() == StageRoute.PEER ? limits.connectWithin() : limits.serverWithin();
        await(event.classId(), event.invitationId(), event.route(), patience, id, deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageInvitationDeclined event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageInvitationWithdrawn event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageInvitationExpired event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "invitationId")
    void on(StageLeft event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ParticipantLeft event, Commands commands) {
        var reason = event.reason() == LeaveReason.LEFT ? StageEndReason.LEFT_CLASS : StageEndReason.CONNECTION_LOST;
        closeThatOf(event.accountId(), event.classId(), reason, commands);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ParticipantRemoved event, Commands commands) {
        closeThatOf(event.accountId(), event.classId(), StageEndReason.REMOVED_FROM_CLASS, commands);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ClassEnded event, Commands commands) {
        close(event.classId(), StageEndReason.CLASS_ENDED, commands);
    }

    @DeadlineHandler(deadlineName = UNANSWERED)
    void on(AnswerOverdue deadline, Commands commands) {
        forgetDeadline();
        commands.send(new ExpireInvitation(deadline.classId(), deadline.invitationId()));
    }

    @DeadlineHandler(deadlineName = UNCONNECTED)
    void on(LinkOverdue deadline, Commands commands) {
        if (!deadline.awaitedSince().equals(awaitedSince)) {
            return;
        }
        forgetDeadline();
        commands.send(
                switch (deadline.route()) {
                    case PEER ->
                        new ChangeStageRoute(
                                deadline.classId(),
                                deadline.invitationId(),
                                StageRoute.SERVER,
                                joined ? RouteCause.LINK_LOST : RouteCause.CONNECT_FAILED);
                    case SERVER ->
                        new CloseInvitation(
                                deadline.classId(),
                                deadline.invitationId(),
                                joined ? StageEndReason.LINK_LOST : StageEndReason.CONNECT_FAILED);
                });
    }

    private void closeThatOf(AccountId gone, ClassId classId, StageEndReason reason, Commands commands) {
        if (gone.value().equals(account)) {
            close(classId, reason, commands);
        }
    }

    private void close(ClassId classId, StageEndReason reason, Commands commands) {
        if (invitation != null) {
            commands.send(new CloseInvitation(classId, new InvitationId(invitation), reason));
        }
    }

    private void await(
            ClassId classId,
            InvitationId invitationId,
            StageRoute route,
            Duration patience,
            String since,
            DeadlineManager deadlines) {
        stopWaiting(deadlines);
        awaitedSince = since;
        scheduled = UNCONNECTED;
        schedule = deadlines.schedule(patience, UNCONNECTED, new LinkOverdue(classId, invitationId, route, since));
    }

    /** also while one is being handled: it cannot be cancelled then, and the event that comes of it must not try */
    private void forgetDeadline() {
        awaitedSince = null;
        schedule = null;
        scheduled = null;
    }

    private void stopWaiting(DeadlineManager deadlines) {
        if (schedule != null && scheduled != null) {
            deadlines.cancelSchedule(scheduled, schedule);
        }
        forgetDeadline();
    }
}
