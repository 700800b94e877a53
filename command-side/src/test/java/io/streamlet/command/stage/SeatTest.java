package io.streamlet.command.stage;

import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.OTHER_TEACHER;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.refusal;
import static io.streamlet.command.stage.SeatFixture.INVITATION;
import static io.streamlet.command.stage.SeatFixture.byServer;
import static io.streamlet.command.stage.SeatFixture.connecting;
import static io.streamlet.command.stage.SeatFixture.joined;
import static io.streamlet.command.stage.SeatFixture.left;
import static io.streamlet.command.stage.SeatFixture.lost;
import static io.streamlet.command.stage.SeatFixture.onStage;
import static io.streamlet.command.stage.SeatFixture.pending;
import static io.streamlet.command.stage.SeatFixture.then;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.ChangeStageRoute;
import io.streamlet.contracts.stage.CloseInvitation;
import io.streamlet.contracts.stage.LeaveStage;
import io.streamlet.contracts.stage.RemoveFromStage;
import io.streamlet.contracts.stage.ReportStageConnected;
import io.streamlet.contracts.stage.ReportStageLinkLost;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageMediaReceived;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.contracts.stage.SwitchStageMedia;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatTest {
    private final SeatFixture stage = new SeatFixture();

    private static ReportStageConnected connected(StageRoute route, Actor by) {
        return new ReportStageConnected(CLASS, INVITATION, route, by);
    }

    private static ReportStageLinkLost lostBy(Actor by, StageRoute route, boolean giveUp) {
        return new ReportStageLinkLost(CLASS, INVITATION, route, giveUp, by);
    }

    private static StageMediaReceived received(StageSide side) {
        return new StageMediaReceived(CLASS, INVITATION, side, StageRoute.PEER);
    }

    private static List<Object> onStageByServer() {
        return then(connecting(), byServer(RouteCause.CONNECT_FAILED), joined(StageRoute.SERVER));
    }

    @Nested
    class Connecting {
        @Test
        void needsBothSidesFromBrowserToBrowser() {
            stage.after(connecting())
                    .when(connected(StageRoute.PEER, TEACHER))
                    .expectEvents(received(StageSide.TEACHER));
            stage.after(then(connecting(), received(StageSide.TEACHER)))
                    .when(connected(StageRoute.PEER, STUDENT))
                    .expectEvents(joined(StageRoute.PEER));
        }

        @Test
        void isNotDoneByOneSideThatSaysItTwice() {
            stage.after(then(connecting(), received(StageSide.STUDENT)))
                    .when(connected(StageRoute.PEER, STUDENT))
                    .expectNoEvents();
        }

        @Test
        void needsTheTeachersSideByServer() {
            var byServer = then(connecting(), byServer(RouteCause.CONNECT_FAILED));
            stage.after(byServer).when(connected(StageRoute.SERVER, TEACHER)).expectEvents(joined(StageRoute.SERVER));
            stage.after(byServer)
                    .when(connected(StageRoute.SERVER, STUDENT))
                    .expectEvents(new StageMediaReceived(CLASS, INVITATION, StageSide.STUDENT, StageRoute.SERVER));
        }

        @Test
        void byARouteThatWasGivenUpComesTooLate() {
            stage.after(then(connecting(), received(StageSide.TEACHER), byServer(RouteCause.CONNECT_FAILED)))
                    .when(connected(StageRoute.PEER, STUDENT))
                    .expectNoEvents();
        }

        @Test
        void againChangesNothing() {
            stage.after(onStage()).when(connected(StageRoute.PEER, STUDENT)).expectNoEvents();
        }

        @Test
        void isToldByThoseAtTheTwoEnds() {
            stage.after(connecting())
                    .when(connected(StageRoute.PEER, OTHER_STUDENT))
                    .expectException(refusal(ErrorCode.NOT_YOUR_INVITATION));
            stage.after(connecting())
                    .when(connected(StageRoute.PEER, OTHER_TEACHER))
                    .expectException(refusal(ErrorCode.NOT_A_PARTICIPANT));
        }

        @Test
        void beforeTheInvitationIsAcceptedIsRefused() {
            stage.after(pending())
                    .when(connected(StageRoute.PEER, STUDENT))
                    .expectException(refusal(ErrorCode.NOT_ON_STAGE));
        }

        @Test
        void thatTakesTooLongGoesByServer() {
            stage.after(connecting())
                    .when(change(RouteCause.CONNECT_FAILED))
                    .expectEvents(byServer(RouteCause.CONNECT_FAILED));
        }

        @Test
        void thatWasDoneMeanwhileStays() {
            stage.after(onStage()).when(change(RouteCause.CONNECT_FAILED)).expectNoEvents();
            stage.after(onStageByServer())
                    .when(close(StageEndReason.CONNECT_FAILED))
                    .expectNoEvents();
        }

        @Test
        void thatFailsByServerTooEndsTheSeat() {
            stage.after(then(connecting(), byServer(RouteCause.CONNECT_FAILED)))
                    .when(close(StageEndReason.CONNECT_FAILED))
                    .expectEvents(left(StageEndReason.CONNECT_FAILED, Actor.system()));
        }

        @Test
        void isGivenUpAtOnceByWhoKnowsThatItIsHopeless() {
            stage.after(connecting())
                    .when(lostBy(STUDENT, StageRoute.PEER, true))
                    .expectEvents(byServer(RouteCause.CONNECT_FAILED));
            stage.after(then(connecting(), byServer(RouteCause.CONNECT_FAILED)))
                    .when(lostBy(TEACHER, StageRoute.SERVER, true))
                    .expectEvents(left(StageEndReason.CONNECT_FAILED, TEACHER));
        }
    }

    @Nested
    class LosingTheLink {
        @Test
        void isToldByEitherSideOnce() {
            stage.after(onStage())
                    .when(lostBy(TEACHER, StageRoute.PEER, false))
                    .expectEvents(lost(StageSide.TEACHER, StageRoute.PEER));
            stage.after(then(onStage(), lost(StageSide.TEACHER, StageRoute.PEER)))
                    .when(lostBy(STUDENT, StageRoute.PEER, false))
                    .expectNoEvents();
        }

        @Test
        void isMendedByBoth() {
            stage.after(then(onStage(), lost(StageSide.TEACHER, StageRoute.PEER), received(StageSide.STUDENT)))
                    .when(connected(StageRoute.PEER, TEACHER))
                    .expectEvents(new StageLinkRestored(CLASS, INVITATION, StageRoute.PEER));
        }

        @Test
        void forGoodLeadsToTheServer() {
            stage.after(onStage())
                    .when(lostBy(STUDENT, StageRoute.PEER, true))
                    .expectEvents(lost(StageSide.STUDENT, StageRoute.PEER), byServer(RouteCause.LINK_LOST));
            stage.after(then(onStage(), lost(StageSide.STUDENT, StageRoute.PEER)))
                    .when(change(RouteCause.LINK_LOST))
                    .expectEvents(byServer(RouteCause.LINK_LOST));
        }

        @Test
        void byServerForGoodEndsTheSeat() {
            stage.after(onStageByServer())
                    .when(lostBy(TEACHER, StageRoute.SERVER, true))
                    .expectEvents(lost(StageSide.TEACHER, StageRoute.SERVER), left(StageEndReason.LINK_LOST, TEACHER));
            stage.after(then(onStageByServer(), lost(StageSide.TEACHER, StageRoute.SERVER)))
                    .when(close(StageEndReason.LINK_LOST))
                    .expectEvents(left(StageEndReason.LINK_LOST, Actor.system()));
        }

        @Test
        void ofARouteThatWasLeftIsOldNews() {
            stage.after(onStageByServer())
                    .when(lostBy(STUDENT, StageRoute.PEER, true))
                    .expectNoEvents();
        }

        @Test
        void afterTheSeatIsOverIsRefused() {
            stage.after(then(onStage(), left(StageEndReason.LEFT, STUDENT)))
                    .when(lostBy(STUDENT, StageRoute.PEER, true))
                    .expectException(refusal(ErrorCode.NOT_ON_STAGE));
        }
    }

    @Nested
    class Switching {
        private StageMediaSwitched switched(boolean microphone, boolean camera, Actor by) {
            return new StageMediaSwitched(CLASS, INVITATION, STUDENT.accountId(), microphone, camera, by.accountId());
        }

        private SwitchStageMedia toggle(boolean microphone, boolean camera, Actor by) {
            return new SwitchStageMedia(CLASS, INVITATION, microphone, camera, by);
        }

        @Test
        void isTheStudents() {
            stage.after(onStage()).when(toggle(false, true, STUDENT)).expectEvents(switched(false, true, STUDENT));
            stage.after(then(onStage(), switched(false, false, STUDENT)))
                    .when(toggle(true, false, STUDENT))
                    .expectEvents(switched(true, false, STUDENT));
        }

        @Test
        void offIsTheTeachersToo() {
            stage.after(onStage()).when(toggle(false, false, TEACHER)).expectEvents(switched(false, false, TEACHER));
        }

        @Test
        void onIsNobodyElses() {
            stage.after(then(onStage(), switched(false, true, STUDENT)))
                    .when(toggle(true, true, TEACHER))
                    .expectException(refusal(ErrorCode.NOT_YOURS_TO_SWITCH_ON));
        }

        @Test
        void isNoneOfOthersBusiness() {
            stage.after(onStage())
                    .when(toggle(false, false, OTHER_STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void toWhatIsSoAlreadyChangesNothing() {
            stage.after(onStage()).when(toggle(true, true, TEACHER)).expectNoEvents();
        }

        @Test
        void needsASeat() {
            stage.after(pending()).when(toggle(false, false, STUDENT)).expectException(refusal(ErrorCode.NOT_ON_STAGE));
        }
    }

    @Nested
    class Leaving {
        private final LeaveStage leave = new LeaveStage(CLASS, INVITATION, STUDENT);
        private final RemoveFromStage remove = new RemoveFromStage(CLASS, INVITATION, TEACHER);

        @Test
        void byOnesOwnPress() {
            stage.after(onStage()).when(leave).expectEvents(left(StageEndReason.LEFT, STUDENT));
            stage.after(connecting()).when(leave).expectEvents(left(StageEndReason.LEFT, STUDENT));
        }

        @Test
        void byTheTeacher() {
            stage.after(onStage()).when(remove).expectEvents(left(StageEndReason.REMOVED, TEACHER));
        }

        @Test
        void againChangesNothing() {
            var over = then(onStage(), left(StageEndReason.LEFT, STUDENT));
            stage.after(over).when(leave).expectNoEvents();
            stage.after(over).when(remove).expectNoEvents();
        }

        @Test
        void isNobodyElses() {
            stage.after(onStage())
                    .when(new LeaveStage(CLASS, INVITATION, OTHER_STUDENT))
                    .expectException(refusal(ErrorCode.NOT_YOUR_INVITATION));
            stage.after(onStage())
                    .when(new RemoveFromStage(CLASS, INVITATION, OTHER_STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void needsHavingAccepted() {
            stage.after(pending()).when(leave).expectException(refusal(ErrorCode.NOT_ON_STAGE));
        }

        @Test
        void whenTheClassIsOver() {
            stage.access.end();
            stage.after(onStage())
                    .when(close(StageEndReason.CLASS_ENDED))
                    .expectEvents(left(StageEndReason.CLASS_ENDED, Actor.system()));
        }
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new StageRules(5, Duration.ofSeconds(30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StageRules(0, Duration.ofSeconds(30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StageRules(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ChangeStageRoute change(RouteCause cause) {
        return new ChangeStageRoute(CLASS, INVITATION, StageRoute.SERVER, cause);
    }

    private static CloseInvitation close(StageEndReason reason) {
        return new CloseInvitation(CLASS, INVITATION, reason);
    }
}
