package io.streamlet.command.stage;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.OTHER_TEACHER;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.refusal;
import static io.streamlet.command.stage.SeatFixture.EXPIRY;
import static io.streamlet.command.stage.SeatFixture.INVITATION;
import static io.streamlet.command.stage.SeatFixture.OTHER_TAB;
import static io.streamlet.command.stage.SeatFixture.TAB;
import static io.streamlet.command.stage.SeatFixture.accept;
import static io.streamlet.command.stage.SeatFixture.accepted;
import static io.streamlet.command.stage.SeatFixture.connecting;
import static io.streamlet.command.stage.SeatFixture.expired;
import static io.streamlet.command.stage.SeatFixture.invitation;
import static io.streamlet.command.stage.SeatFixture.invite;
import static io.streamlet.command.stage.SeatFixture.invited;
import static io.streamlet.command.stage.SeatFixture.left;
import static io.streamlet.command.stage.SeatFixture.onStage;
import static io.streamlet.command.stage.SeatFixture.pending;
import static io.streamlet.command.stage.SeatFixture.then;
import static io.streamlet.command.stage.SeatFixture.withdrawn;

import io.streamlet.command.shared.Fixtures;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.CloseInvitation;
import io.streamlet.contracts.stage.DeclineInvitation;
import io.streamlet.contracts.stage.ExpireInvitation;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.InviteToStage;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.RaiseHand;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.WithdrawInvitation;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private final SeatFixture stage = new SeatFixture();

    @Nested
    class Inviting {
        @Test
        void isTheTeachersAndWaitsForAnAnswer() {
            stage.nothing()
                    .when(invite(STUDENT, TEACHER))
                    .expectResultMessagePayload(EXPIRY)
                    .expectEvents(invited(INVITATION, STUDENT));
        }

        @Test
        void isAnAdminsToo() {
            stage.nothing().when(invite(STUDENT, ADMIN)).expectSuccessfulHandlerExecution();
        }

        @Test
        void isNobodyElses() {
            for (var other : new Actor[] {STUDENT, OTHER_STUDENT, OTHER_TEACHER}) {
                stage.nothing().when(invite(STUDENT, other)).expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
            }
        }

        @Test
        void againChangesNothing() {
            stage.after(pending())
                    .when(invite(STUDENT, TEACHER))
                    .expectResultMessagePayload(EXPIRY)
                    .expectNoEvents();
        }

        @Test
        void ofSomebodyElseByTheSameIdIsRefused() {
            stage.after(pending())
                    .when(invite(OTHER_STUDENT, TEACHER))
                    .expectException(refusal(ErrorCode.ID_ALREADY_USED));
        }

        @Test
        void ofWhoHasLeftIsRefused() {
            stage.access.leave(STUDENT);
            stage.nothing().when(invite(STUDENT, TEACHER)).expectException(refusal(ErrorCode.INVITEE_NOT_PRESENT));
        }

        @Test
        void ofObserversAndTheTeacherIsRefused() {
            for (var whom : new Actor[] {VIEWER, TEACHER}) {
                stage.nothing().when(invite(whom, TEACHER)).expectException(refusal(ErrorCode.INVITEE_NOT_A_STUDENT));
            }
        }

        @Test
        void ofWhoIsInvitedOrOnStageIsRefused() {
            var again = new InviteToStage(CLASS, invitation(2), STUDENT.accountId(), "Grace", TEACHER);
            stage.after(pending()).when(again).expectException(refusal(ErrorCode.ALREADY_INVITED));
            stage.after(onStage()).when(again).expectException(refusal(ErrorCode.ALREADY_INVITED));
        }

        @Test
        void endsWithTheSeatsPendingOnesCounted() {
            var four = IntStream.range(2, 6)
                    .mapToObj(n -> invited(invitation(n), Fixtures.actor(20 + n, "S" + n, Role.STUDENT)))
                    .toList();
            stage.after(four).when(invite(STUDENT, TEACHER)).expectException(refusal(ErrorCode.STAGE_FULL));
        }

        @Test
        void endsEarlierWhereThereAreFewerSeats() {
            var small = new SeatFixture(new StageRules(1, Duration.ofSeconds(30)));
            small.after(pending())
                    .when(new InviteToStage(CLASS, invitation(2), OTHER_STUDENT.accountId(), "Kurt", TEACHER))
                    .expectException(refusal(ErrorCode.STAGE_FULL));
        }

        @Test
        void endsWithTheSeatsOfTheClass() {
            stage.access.withSeats(1);
            stage.after(pending())
                    .when(new InviteToStage(CLASS, invitation(2), OTHER_STUDENT.accountId(), "Kurt", TEACHER))
                    .expectException(refusal(ErrorCode.STAGE_FULL));
        }

        @Test
        void waitsUntilThereIsRoomAgainWhereSeatsWereTakenAway() {
            stage.access.withSeats(1);
            var both = then(onStage(), invited(invitation(3), OTHER_STUDENT));
            var third = Fixtures.actor(30, "Third", Role.STUDENT);
            stage.access.with(third, ParticipantRole.STUDENT);
            var invite = new InviteToStage(CLASS, invitation(2), third.accountId(), "Third", TEACHER);
            stage.after(then(both, left(StageEndReason.LEFT, STUDENT)))
                    .when(invite)
                    .expectException(refusal(ErrorCode.STAGE_FULL));
            var nobody = then(
                    both,
                    left(StageEndReason.LEFT, STUDENT),
                    new StageInvitationExpired(CLASS, invitation(3), OTHER_STUDENT.accountId()));
            stage.after(nobody).when(invite).expectEvents(invited(invitation(2), third));
        }

        @Test
        void findsRoomWhereSomebodyLeft() {
            stage.after(then(onStage(), left(StageEndReason.LEFT, STUDENT)))
                    .when(new InviteToStage(CLASS, invitation(2), STUDENT.accountId(), "Grace", TEACHER))
                    .expectEvents(invited(invitation(2), STUDENT));
        }

        @Test
        void isRefusedAfterTheEnd() {
            stage.access.end();
            stage.nothing().when(invite(STUDENT, ADMIN)).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
        }
    }

    @Nested
    class Accepting {
        @Test
        void takesTheSeat() {
            stage.after(pending()).when(accept(STUDENT, TAB)).expectEvents(accepted());
        }

        @Test
        void takesTheHandDown() {
            var raised = new HandRaised(CLASS, STUDENT.accountId(), "Grace");
            stage.after(then(List.of(raised), invited(INVITATION, STUDENT)))
                    .when(accept(STUDENT, TAB))
                    .expectEvents(
                            accepted(),
                            new HandLowered(CLASS, STUDENT.accountId(), LowerReason.ON_STAGE, STUDENT.accountId()));
        }

        @Test
        void againFromTheSameTabChangesNothing() {
            stage.after(connecting()).when(accept(STUDENT, TAB)).expectNoEvents();
            stage.after(onStage()).when(accept(STUDENT, TAB)).expectNoEvents();
        }

        @Test
        void fromAnotherTabIsRefused() {
            stage.after(connecting())
                    .when(accept(STUDENT, OTHER_TAB))
                    .expectException(refusal(ErrorCode.INVITATION_ACCEPTED));
        }

        @Test
        void isTheInvitedsAlone() {
            for (var other : new Actor[] {OTHER_STUDENT, TEACHER, ADMIN}) {
                stage.after(pending()).when(accept(other, TAB)).expectException(refusal(ErrorCode.NOT_YOUR_INVITATION));
            }
        }

        @Test
        void ofWhatNobodyOfferedIsRefused() {
            stage.nothing().when(accept(STUDENT, TAB)).expectException(refusal(ErrorCode.INVITATION_NOT_FOUND));
        }

        @Test
        void inTheLastMillisecondIsInTime() {
            stage.fixture
                    .given(pending())
                    .andGivenCurrentTime(EXPIRY.minusMillis(1))
                    .when(accept(STUDENT, TAB))
                    .expectEvents(accepted());
        }

        @Test
        void tooLateIsRefusedEvenBeforeAnybodyNoticed() {
            stage.fixture
                    .given(pending())
                    .andGivenCurrentTime(EXPIRY)
                    .when(accept(STUDENT, TAB))
                    .expectException(refusal(ErrorCode.INVITATION_EXPIRED));
            stage.after(then(pending(), expired()))
                    .when(accept(STUDENT, TAB))
                    .expectException(refusal(ErrorCode.INVITATION_EXPIRED));
        }

        @Test
        void ofWhatWasTakenBackIsRefusedWithTheReason() {
            stage.after(then(pending(), withdrawn(StageEndReason.WITHDRAWN, TEACHER)))
                    .when(accept(STUDENT, TAB))
                    .expectException(refusal(ErrorCode.INVITATION_CLOSED, "reason", "WITHDRAWN"));
        }

        @Test
        void afterHavingLeftTheClassIsRefused() {
            stage.access.leave(STUDENT);
            stage.after(pending()).when(accept(STUDENT, TAB)).expectException(refusal(ErrorCode.NOT_A_PARTICIPANT));
        }

        @Test
        void needsNoHandAnyMore() {
            stage.after(connecting()).when(new RaiseHand(CLASS, STUDENT)).expectException(refusal(ErrorCode.FORBIDDEN));
        }
    }

    @Nested
    class Declining {
        private final StageInvitationDeclined declined =
                new StageInvitationDeclined(CLASS, INVITATION, STUDENT.accountId());

        @Test
        void isTheInviteds() {
            stage.after(pending()).when(decline(STUDENT)).expectEvents(declined);
            stage.after(pending()).when(decline(OTHER_STUDENT)).expectException(refusal(ErrorCode.NOT_YOUR_INVITATION));
        }

        @Test
        void ofWhatIsOverChangesNothing() {
            stage.after(then(pending(), declined)).when(decline(STUDENT)).expectNoEvents();
            stage.after(then(pending(), expired())).when(decline(STUDENT)).expectNoEvents();
        }

        @Test
        void ofWhatAnotherTabAcceptedIsRefused() {
            stage.after(connecting()).when(decline(STUDENT)).expectException(refusal(ErrorCode.INVITATION_ACCEPTED));
        }

        @Test
        void isFinal() {
            stage.after(then(pending(), declined))
                    .when(accept(STUDENT, TAB))
                    .expectException(refusal(ErrorCode.INVITATION_CLOSED, "reason", "DECLINED"));
        }

        private DeclineInvitation decline(Actor by) {
            return new DeclineInvitation(CLASS, INVITATION, by);
        }
    }

    @Nested
    class TakingBack {
        @Test
        void isTheTeachers() {
            stage.after(pending())
                    .when(new WithdrawInvitation(CLASS, INVITATION, TEACHER))
                    .expectEvents(withdrawn(StageEndReason.WITHDRAWN, TEACHER));
            stage.after(pending())
                    .when(new WithdrawInvitation(CLASS, INVITATION, STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void comesTooLateForASeat() {
            stage.after(connecting())
                    .when(new WithdrawInvitation(CLASS, INVITATION, TEACHER))
                    .expectException(refusal(ErrorCode.INVITATION_ACCEPTED));
        }

        @Test
        void againChangesNothing() {
            stage.after(then(pending(), withdrawn(StageEndReason.WITHDRAWN, TEACHER)))
                    .when(new WithdrawInvitation(CLASS, INVITATION, TEACHER))
                    .expectNoEvents();
        }

        @Test
        void byThePlatformWhenTheInvitedIsGone() {
            stage.access.end();
            stage.after(pending())
                    .when(new CloseInvitation(CLASS, INVITATION, StageEndReason.LEFT_CLASS))
                    .expectEvents(withdrawn(StageEndReason.LEFT_CLASS, Actor.system()));
        }

        @Test
        void byTimeAlone() {
            stage.fixture
                    .given(pending())
                    .andGivenCurrentTime(NOW.plusSeconds(30))
                    .when(new ExpireInvitation(CLASS, INVITATION))
                    .expectEvents(expired());
        }

        @Test
        void byTimeSparesWhatWasAnswered() {
            stage.after(connecting())
                    .when(new ExpireInvitation(CLASS, INVITATION))
                    .expectNoEvents();
            stage.after(then(pending(), expired()))
                    .when(new ExpireInvitation(CLASS, INVITATION))
                    .expectNoEvents();
        }
    }
}
