package io.streamlet.projection;

import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.InvitationChanged;
import io.streamlet.contracts.live.StageChanged;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchMyStage;
import io.streamlet.contracts.live.WatchStage;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.FindInvitation;
import io.streamlet.contracts.stage.FindInvitations;
import io.streamlet.contracts.stage.FindStage;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.InvitationsView;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.SeatView;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.contracts.stage.StageView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatQueriesTest extends ReadModelTest {
    private static final Instant START = ProjectionApplication.NOW;
    private static final Instant EXPIRY = START.plusSeconds(30);

    @Test
    void aSeatIsWhatItsEventsMadeOfIt() {
        projections.apply(
                invited(1, STUDENT),
                accepted(1, STUDENT),
                new StageRouteChanged(CLASS, id(1), StageRoute.SERVER, RouteCause.CONNECT_FAILED),
                new StageJoined(CLASS, id(1), STUDENT, StageRoute.SERVER),
                new StageMediaSwitched(CLASS, id(1), STUDENT, false, true, TEACHER),
                new StageLinkLost(CLASS, id(1), StageSide.TEACHER, StageRoute.SERVER));

        assertThat(stage().seats())
                .containsExactly(new SeatView(
                        id(1),
                        STUDENT,
                        "Name",
                        SeatStatus.RECONNECTING,
                        StageRoute.SERVER,
                        START.plusSeconds(2),
                        START.plusSeconds(4),
                        false,
                        true));

        projections.apply(new StageLeft(CLASS, id(1), STUDENT, StageEndReason.LINK_LOST, TEACHER));

        assertThat(stage().seats()).isEmpty();
        assertThat(ask(new FindInvitation(CLASS, id(1)), InvitationView.class))
                .isEqualTo(new InvitationView(
                        CLASS,
                        id(1),
                        7,
                        STUDENT,
                        "Name",
                        TEACHER,
                        SeatStatus.ENDED,
                        START.plusSeconds(1),
                        EXPIRY,
                        START.plusSeconds(2),
                        START.plusSeconds(4),
                        START.plusSeconds(7),
                        StageEndReason.LINK_LOST,
                        StageRoute.SERVER,
                        RouteCause.CONNECT_FAILED,
                        new StagePeerId(new UUID(6, 1)),
                        1,
                        false,
                        false));
    }

    @Test
    void whoIsOnlyInvitedIsNotOnStage() {
        projections.apply(invited(1, STUDENT), invited(2, OTHER), accepted(2, OTHER));

        assertThat(stage().seats()).extracting(SeatView::accountId).containsExactly(OTHER);
        assertThat(ask(new WatchStage(CLASS), StageView.class)).isEqualTo(stage());
    }

    @Test
    void seatsAreInTheOrderTheyWereTaken() {
        projections.apply(invited(1, STUDENT), invited(2, OTHER), accepted(2, OTHER), accepted(1, STUDENT));

        assertThat(stage().seats()).extracting(SeatView::accountId).containsExactly(OTHER, STUDENT);
    }

    @Test
    void invitationsAreReadByTheClassAndByTheInvited() {
        projections.apply(invited(1, STUDENT), invited(2, OTHER), new StageInvitationExpired(CLASS, id(1), STUDENT));

        var ofClass = ask(new FindInvitations(CLASS), InvitationsView.class);
        assertThat(ofClass.invitations())
                .extracting(InvitationView::status)
                .containsExactly(SeatStatus.INVITED, SeatStatus.ENDED);
        assertThat(ask(new WatchInvitations(CLASS), InvitationsView.class)).isEqualTo(ofClass);
        assertThat(ask(new WatchMyStage(STUDENT), InvitationsView.class).invitations())
                .extracting(InvitationView::endReason)
                .containsExactly(StageEndReason.EXPIRED);
    }

    @Test
    void everyoneHearsOfSeatsAndOnlyThoseConcernedOfInvitations() {
        var happening = List.<Object>of(invited(1, STUDENT), accepted(1, STUDENT), left(1, STUDENT));

        assertThat(updates(new WatchStage(CLASS), () -> projections.apply(happening.toArray())))
                .extracting(update -> ((StageChanged) update).stage().seats().size())
                .containsExactly(1, 0);
        projections.reset();
        assertThat(updates(new WatchInvitations(CLASS), () -> projections.apply(happening.toArray())))
                .extracting(SeatQueriesTest::status)
                .containsExactly(SeatStatus.INVITED, SeatStatus.CONNECTING, SeatStatus.ENDED);
        projections.reset();
        assertThat(updates(new WatchMyStage(STUDENT), () -> projections.apply(happening.toArray())))
                .hasSize(3);
        projections.reset();
        assertThat(updates(new WatchMyStage(OTHER), () -> projections.apply(happening.toArray())))
                .isEmpty();
    }

    @Test
    void anUnknownInvitationIsRefused() {
        projections.apply(invited(1, STUDENT));

        assertRefused(new FindInvitation(CLASS, id(2)), ErrorCode.INVITATION_NOT_FOUND);
        assertRefused(new FindInvitation(Some.classId(2), id(1)), ErrorCode.INVITATION_NOT_FOUND);
    }

    private StageView stage() {
        return ask(new FindStage(CLASS), StageView.class);
    }

    private static SeatStatus status(TopicUpdate update) {
        return ((InvitationChanged) update).invitation().status();
    }

    private static InvitationId id(int n) {
        return new InvitationId(new UUID(5, n));
    }

    private static StageInvited invited(int n, AccountId who) {
        return new StageInvited(CLASS, id(n), who, "Name", EXPIRY, TEACHER);
    }

    private static StageInvitationAccepted accepted(int n, AccountId who) {
        return new StageInvitationAccepted(CLASS, id(n), who, new StagePeerId(new UUID(6, n)), true, true);
    }

    private static StageLeft left(int n, AccountId who) {
        return new StageLeft(CLASS, id(n), who, StageEndReason.LEFT, who);
    }
}
