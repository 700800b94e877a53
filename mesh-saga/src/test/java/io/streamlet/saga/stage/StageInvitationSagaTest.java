package io.streamlet.saga.stage;

import static io.streamlet.saga.stage.StageInvitationSaga.UNANSWERED;
import static io.streamlet.saga.stage.StageInvitationSaga.UNCONNECTED;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
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
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.saga.Commands;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.axonframework.test.saga.WhenState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageInvitationSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(2, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(2, 2));
    private static final AccountId OTHER = new AccountId(new UUID(2, 3));
    private static final InvitationId INVITATION = new InvitationId(new UUID(3, 1));
    private static final InvitationId ANOTHER = new InvitationId(new UUID(3, 2));
    private static final StagePeerId TAB = new StagePeerId(new UUID(4, 1));
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final StageLimits LIMITS =
            new StageLimits(Duration.ofSeconds(5), Duration.ofSeconds(4), Duration.ofSeconds(10));

    private final SagaTestFixture<StageInvitationSaga> fixture = new SagaTestFixture<>(StageInvitationSaga.class);

    @BeforeEach
    void withLimits() {
        fixture.registerResource(LIMITS);
        fixture.registerResource(new Commands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    private StageInvited invited() {
        return new StageInvited(
                CLASS, INVITATION, STUDENT, "Grace", fixture.currentTime().plus(ANSWER), TEACHER);
    }

    private static StageInvitationAccepted accepted() {
        return new StageInvitationAccepted(CLASS, INVITATION, STUDENT, TAB, true, true);
    }

    private static StageJoined joined(StageRoute route) {
        return new StageJoined(CLASS, INVITATION, STUDENT, route);
    }

    private static StageLinkLost lost(StageRoute route) {
        return new StageLinkLost(CLASS, INVITATION, StageSide.STUDENT, route);
    }

    private static StageRouteChanged byServer(RouteCause cause) {
        return new StageRouteChanged(CLASS, INVITATION, StageRoute.SERVER, cause);
    }

    private static StageLeft left(StageEndReason reason) {
        return new StageLeft(CLASS, INVITATION, STUDENT, reason, STUDENT);
    }

    private static ChangeStageRoute toServer(RouteCause cause) {
        return new ChangeStageRoute(CLASS, INVITATION, StageRoute.SERVER, cause);
    }

    private static CloseInvitation close(StageEndReason reason) {
        return new CloseInvitation(CLASS, INVITATION, reason);
    }

    private static ParticipantLeft leaves(AccountId who, LeaveReason reason) {
        var role = who.equals(TEACHER) ? ParticipantRole.TEACHER : ParticipantRole.STUDENT;
        return new ParticipantLeft(CLASS, who, role, reason);
    }

    private ContinuedGivenState given(Object... events) {
        var state = fixture.givenAPublished(events[0]);
        for (int i = 1; i < events.length; i++) {
            state = state.andThenAPublished(events[i]);
        }
        return state;
    }

    private static WhenState after(ContinuedGivenState state, Duration time, Object... events) {
        try {
            var next = state.andThenTimeElapses(time);
            for (var event : events) {
                next = next.andThenAPublished(event);
            }
            return next;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class AnInvitation {
        @Test
        void waitsForItsAnswer() {
            var invited = invited();
            fixture.givenNoPriorActivity()
                    .whenPublishingA(invited)
                    .expectActiveSagas(1)
                    .expectAssociationWith("invitationId", INVITATION)
                    .expectScheduledDeadlineWithName(invited.expiresAt(), UNANSWERED)
                    .expectNoDispatchedCommands();
        }

        @Test
        void expires() {
            given(invited())
                    .whenTimeElapses(ANSWER)
                    .expectTriggeredDeadlinesWithName(UNANSWERED)
                    .expectDispatchedCommands(new ExpireInvitation(CLASS, INVITATION));
        }

        @Test
        void isLeftAloneUntilThen() {
            given(invited()).whenTimeElapses(ANSWER.minusMillis(1)).expectNoDispatchedCommands();
        }

        @Test
        void isOverOnceItExpired() {
            after(given(invited()), ANSWER)
                    .whenPublishingA(new StageInvitationExpired(CLASS, INVITATION, STUDENT))
                    .expectActiveSagas(0);
        }

        @Test
        void isOverOnceItIsDeclined() {
            given(invited())
                    .whenPublishingA(new StageInvitationDeclined(CLASS, INVITATION, STUDENT))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }

        @Test
        void isOverOnceItIsTakenBack() {
            given(invited())
                    .whenPublishingA(
                            new StageInvitationWithdrawn(CLASS, INVITATION, STUDENT, StageEndReason.WITHDRAWN, TEACHER))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }

        @Test
        void doesNotExpireAfterItWasAccepted() {
            given(invited(), accepted(), joined(StageRoute.PEER))
                    .whenTimeElapses(ANSWER.plusSeconds(60))
                    .expectNoDispatchedCommands()
                    .expectActiveSagas(1);
        }

        @Test
        void outlivesTheReloadAndTheAbsenceOfItsTeacher() {
            after(
                            given(invited(), leaves(TEACHER, LeaveReason.CONNECTION_LOST)),
                            Duration.ofSeconds(20),
                            new ParticipantJoined(CLASS, TEACHER, "Ada", ParticipantRole.TEACHER))
                    .whenPublishingA(accepted())
                    .expectNoDispatchedCommands()
                    .expectScheduledDeadlineWithName(LIMITS.connectWithin(), UNCONNECTED);
        }

        @Test
        void goesWithTheInvited() {
            given(invited())
                    .whenPublishingA(leaves(STUDENT, LeaveReason.LEFT))
                    .expectDispatchedCommands(close(StageEndReason.LEFT_CLASS));
            given(invited())
                    .whenPublishingA(leaves(STUDENT, LeaveReason.CONNECTION_LOST))
                    .expectDispatchedCommands(close(StageEndReason.CONNECTION_LOST));
        }

        @Test
        void doesNotGoWithOthers() {
            given(invited()).whenPublishingA(leaves(OTHER, LeaveReason.LEFT)).expectNoDispatchedCommands();
        }

        @Test
        void isOneOfSeveral() {
            given(
                            invited(),
                            new StageInvited(
                                    CLASS,
                                    ANOTHER,
                                    OTHER,
                                    "Kurt",
                                    fixture.currentTime().plus(ANSWER),
                                    TEACHER))
                    .whenPublishingA(new ParticipantRemoved(CLASS, OTHER, TEACHER))
                    .expectActiveSagas(2)
                    .expectDispatchedCommands(new CloseInvitation(CLASS, ANOTHER, StageEndReason.REMOVED_FROM_CLASS));
        }
    }

    @Nested
    class Connecting {
        @Test
        void hasItsTime() {
            given(invited())
                    .whenPublishingA(accepted())
                    .expectNoScheduledDeadlineWithName(ANSWER, UNANSWERED)
                    .expectScheduledDeadlineWithName(LIMITS.connectWithin(), UNCONNECTED);
        }

        @Test
        void thatTakesTooLongGoesByServer() {
            given(invited(), accepted())
                    .whenTimeElapses(LIMITS.connectWithin())
                    .expectDispatchedCommands(toServer(RouteCause.CONNECT_FAILED));
        }

        @Test
        void byServerHasItsTimeToo() {
            after(given(invited(), accepted()), LIMITS.connectWithin())
                    .whenPublishingA(byServer(RouteCause.CONNECT_FAILED))
                    .expectScheduledDeadlineWithName(LIMITS.serverWithin(), UNCONNECTED);
        }

        @Test
        void thatFailsByBothEnds() {
            given(invited(), accepted(), byServer(RouteCause.CONNECT_FAILED))
                    .whenTimeElapses(LIMITS.serverWithin())
                    .expectDispatchedCommands(close(StageEndReason.CONNECT_FAILED));
        }

        @Test
        void thatSucceedsIsLeftAlone() {
            given(invited(), accepted(), joined(StageRoute.PEER))
                    .whenTimeElapses(Duration.ofHours(1))
                    .expectNoDispatchedCommands();
            given(invited(), accepted(), byServer(RouteCause.CONNECT_FAILED), joined(StageRoute.SERVER))
                    .whenTimeElapses(Duration.ofHours(1))
                    .expectNoDispatchedCommands();
        }

        @Test
        void byServerAtOnceDoesNotGoByServerAgain() {
            given(invited(), accepted(), byServer(RouteCause.CONNECT_FAILED))
                    .whenTimeElapses(LIMITS.connectWithin())
                    .expectNoDispatchedCommands();
        }
    }

    @Nested
    class OnStage {
        private Object[] story(Object... more) {
            var all = new Object[3 + more.length];
            all[0] = invited();
            all[1] = accepted();
            all[2] = joined(StageRoute.PEER);
            System.arraycopy(more, 0, all, 3, more.length);
            return all;
        }

        @Test
        void aLostLinkHasTimeToComeBack() {
            given(story())
                    .whenPublishingA(lost(StageRoute.PEER))
                    .expectScheduledDeadlineWithName(LIMITS.reconnectWithin(), UNCONNECTED)
                    .expectNoDispatchedCommands();
        }

        @Test
        void aLinkThatCameBackIsLeftAlone() {
            given(story(lost(StageRoute.PEER), new StageLinkRestored(CLASS, INVITATION, StageRoute.PEER)))
                    .whenTimeElapses(Duration.ofHours(1))
                    .expectNoDispatchedCommands();
        }

        @Test
        void aLinkThatStaysLostGoesByServer() {
            given(story(lost(StageRoute.PEER)))
                    .whenTimeElapses(LIMITS.reconnectWithin())
                    .expectDispatchedCommands(toServer(RouteCause.LINK_LOST));
        }

        @Test
        void andThenOffTheStage() {
            given(story(lost(StageRoute.PEER), byServer(RouteCause.LINK_LOST)))
                    .whenTimeElapses(LIMITS.serverWithin())
                    .expectDispatchedCommands(close(StageEndReason.LINK_LOST));
        }

        @Test
        void theWayByServerMayBeLostForLonger() {
            given(invited(), accepted(), byServer(RouteCause.CONNECT_FAILED), joined(StageRoute.SERVER))
                    .whenPublishingA(lost(StageRoute.SERVER))
                    .expectScheduledDeadlineWithName(LIMITS.serverWithin(), UNCONNECTED);
        }

        @Test
        void theEndOfTheClassIsTheEndOfIt() {
            given(story())
                    .whenPublishingA(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER))
                    .expectDispatchedCommands(close(StageEndReason.CLASS_ENDED));
        }

        @Test
        void nothingIsDoneForWhoHasLeft() {
            given(story(left(StageEndReason.LEFT)))
                    .whenPublishingA(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER))
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }

        @Test
        void whoLeavesWhileTheLinkIsMadeAnewIsNotWaitedFor() {
            given(story(lost(StageRoute.PEER)))
                    .whenPublishingA(left(StageEndReason.REMOVED))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }
    }
}
