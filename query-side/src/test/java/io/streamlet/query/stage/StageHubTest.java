package io.streamlet.query.stage;

import static io.streamlet.query.stage.StageRig.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.live.Signalled;
import io.streamlet.contracts.live.StageConnected;
import io.streamlet.contracts.live.StageGone;
import io.streamlet.contracts.live.StageLost;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.ReportStageConnected;
import io.streamlet.contracts.stage.ReportStageLinkLost;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.query.live.LiveRig.Tab;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageHubTest {
    private final StageRig rig = new StageRig();

    @BeforeEach
    void annIsInvited() {
        rig.show(SeatStatus.INVITED, null, null);
    }

    @Test
    void seatsAndFallbacksAreCounted() {
        rig.teachersPage();
        rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
        assertThat(seats("PEER")).isEqualTo(1);

        rig.show(SeatStatus.CONNECTING, StageRoute.SERVER);

        assertThat(seats("PEER")).isZero();
        assertThat(seats("SERVER")).isEqualTo(1);
        assertThat(rig.meters.get("streamlet.stage.accepted").counter().count()).isEqualTo(1);
    }

    private double seats(String route) {
        return rig.meters
                .get("streamlet.stage.seats")
                .tag("route", route)
                .gauge()
                .value();
    }

    @Nested
    class Standing {
        @Test
        void theTeachersPageStandsReadyFromTheInvitationOn() {
            var page = rig.teachersPage();

            var link = page.received().getFirst();
            assertThat(link.get("type").asString()).isEqualTo("stage-link");
            assertThat(link.get("side").asString()).isEqualTo("TEACHER");
            assertThat(link.get("status").asString()).isEqualTo("INVITED");
            assertThat(link.get("route").asString()).isEqualTo("PEER");
            assertThat(link.get("partner").isNull()).isTrue();
            assertThat(link.at("/iceServers/0/username").asString())
                    .endsWith(":" + rig.classId + "." + rig.teacher.accountId());
        }

        @Test
        void theStudentsOnlyAfterTheAcceptance() {
            assertThat(brief(rig.annsPage())).containsExactly("error NOT_ON_STAGE");

            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);

            assertThat(brief(rig.annsPage())).containsExactly("stage-link");
        }

        @Test
        void eachIsToldOfTheOther() {
            var teacher = rig.teachersPage();
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            teacher.received();

            var ann = rig.annsPage();

            assertThat(ann.received().getLast().get("partner").asString()).isEqualTo(rig.teachersLoad.toString());
            assertThat(teacher.received().getLast().get("partner").asString()).isEqualTo(rig.annsLoad.toString());
        }

        @Test
        void aReloadIsAnotherSession() {
            var teacher = rig.teachersPage();
            rig.show(SeatStatus.ON_STAGE, StageRoute.PEER);
            var ann = rig.annsPage();
            ann.received();
            rig.live.close(teacher, rig.hub);
            assertThat(ann.received().getLast().get("partner").isNull()).isTrue();

            var load = UUID.randomUUID();
            rig.receive(rig.tab(rig.teacher), rig.ready(new StagePeerId(new UUID(6, 9)), load));

            assertThat(ann.received().getLast().get("partner").asString()).isEqualTo(load.toString());
        }

        @Test
        void theNewestPageIsTheOneThatCounts() {
            var old = rig.teachersPage();
            old.received();

            rig.teachersPage();

            assertThat(old.received())
                    .containsExactly(rig.live.json(new StageGone(rig.classId, rig.invitation, true, null)));
        }

        @Test
        void sayingItAgainChangesNothing() {
            var page = rig.teachersPage();

            rig.receive(page, rig.ready(new StagePeerId(new UUID(6, 9)), rig.teachersLoad));

            assertThat(brief(page)).containsExactly("stage-link", "stage-link");
        }

        @Test
        void isForTheTabThatAccepted() {
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            var other = rig.tab(rig.ann);

            rig.receive(other, rig.ready(new StagePeerId(new UUID(6, 2)), UUID.randomUUID()));

            assertThat(brief(other)).containsExactly("error INVITATION_ACCEPTED");
        }

        @Test
        void isForNobodyElse() {
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            for (var role : List.of(Role.STUDENT, Role.TEACHER, Role.ADMIN)) {
                var other = rig.tab(StageRig.actor(role));
                rig.receive(other, rig.ready(rig.annsTab, UUID.randomUUID()));
                assertThat(brief(other)).containsExactly("error NOT_YOUR_INVITATION");
            }
        }

        @Test
        void isForThoseWhoAttend() {
            var elsewhere = rig.live.tab(rig.teacher);

            rig.receive(elsewhere, rig.ready(rig.annsTab, UUID.randomUUID()));

            assertThat(brief(elsewhere)).containsExactly("error NOT_A_PARTICIPANT");
        }

        @Test
        void isRefusedWhereNobodyIsInvited() {
            rig.live.fakes.projections.invitations.clear();

            assertThat(brief(rig.teachersPage())).containsExactly("error INVITATION_NOT_FOUND");
        }
    }

    @Nested
    class Telling {
        @Test
        void theRouteIsToldToBoth() {
            var teacher = rig.teachersPage();
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            var ann = rig.annsPage();
            teacher.received();
            ann.received();

            rig.show(SeatStatus.CONNECTING, StageRoute.SERVER);

            assertThat(teacher.received().getLast().get("route").asString()).isEqualTo("SERVER");
            assertThat(ann.received().getLast().get("route").asString()).isEqualTo("SERVER");
        }

        @Test
        void theEndIsToldToBothWithItsReason() {
            var teacher = rig.teachersPage();
            rig.show(SeatStatus.ON_STAGE, StageRoute.PEER);
            var ann = rig.annsPage();
            teacher.received();
            ann.received();

            rig.show(SeatStatus.ENDED, StageRoute.PEER, StageEndReason.REMOVED);

            var gone = rig.live.json(new StageGone(rig.classId, rig.invitation, false, StageEndReason.REMOVED));
            assertThat(teacher.received()).containsExactly(gone);
            assertThat(ann.received()).containsExactly(gone);
            assertThat(brief(rig.annsPage())).containsExactly("error NOT_ON_STAGE");
        }

        @Test
        void newCredentialsComeBeforeTheOldOnesRunOut() {
            var teacher = rig.teachersPage();
            var first = teacher.received().getLast();

            rig.live.timer.advance(Duration.ofMinutes(8));
            var second = teacher.received().getLast();

            assertThat(second.get("iceExpiresAt").asString())
                    .isGreaterThan(first.get("iceExpiresAt").asString());
            assertThat(second.get("iceServers")).isNotEqualTo(first.get("iceServers"));
            rig.live.close(teacher, rig.hub);
            rig.live.timer.advance(Duration.ofHours(1));
            assertThat(teacher.received()).isEmpty();
        }

        @Test
        void aPageReportsOnTheLinkItStandsAt() {
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            var ann = rig.annsPage();
            rig.receive(ann, new StageConnected(rig.classId, rig.invitation, StageRoute.PEER));
            rig.receive(ann, new StageLost(rig.classId, rig.invitation, StageRoute.PEER, true));

            assertThat(rig.commands)
                    .containsExactly(
                            new ReportStageConnected(rig.classId, rig.invitation, StageRoute.PEER, rig.ann),
                            new ReportStageLinkLost(rig.classId, rig.invitation, StageRoute.PEER, true, rig.ann));
        }

        @Test
        void aPageThatStandsNowhereReportsNothing() {
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            var other = rig.tab(rig.ann);

            rig.receive(other, new StageConnected(rig.classId, rig.invitation, StageRoute.PEER));
            rig.annsPage();
            rig.receive(other, new StageLost(rig.classId, rig.invitation, StageRoute.PEER, true));

            assertThat(brief(other)).containsExactly("error NOT_ON_STAGE", "error NOT_ON_STAGE");
            assertThat(rig.commands).isEmpty();
        }
    }

    @Nested
    class Signals {
        @Test
        void goBothWaysOnceAccepted() {
            var teacher = rig.teachersPage();
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);
            var ann = rig.annsPage();
            teacher.received();
            ann.received();

            assertThat(rig.hub.relay(ann.connection, rig.signal(SignalKind.OFFER)))
                    .isTrue();
            assertThat(rig.hub.relay(teacher.connection, rig.signal(SignalKind.ANSWER)))
                    .isTrue();
            rig.live.timer.settle();

            var from = new PeerId(rig.invitation.value());
            assertThat(teacher.received())
                    .containsExactly(rig.live.json(new Signalled(rig.classId, from, SignalKind.OFFER, "sdp")));
            assertThat(ann.received())
                    .containsExactly(rig.live.json(new Signalled(rig.classId, from, SignalKind.ANSWER, "sdp")));
        }

        @Test
        void areRefusedBeforeTheAcceptance() {
            var teacher = rig.teachersPage();

            assertRefused(teacher, ErrorCode.SIGNAL_NOT_ALLOWED);
        }

        @Test
        void areTriedAgainWhereNobodyStandsYet() {
            rig.show(SeatStatus.CONNECTING, StageRoute.PEER);

            assertRefused(rig.annsPage(), ErrorCode.TRY_AGAIN);
        }

        @Test
        void meanNothingToOthersNorAfterTheEnd() {
            rig.teachersPage();
            rig.show(SeatStatus.ON_STAGE, StageRoute.PEER);
            var ann = rig.annsPage();
            var stranger = rig.tab(StageRig.actor(Role.STUDENT));

            assertThat(rig.hub.relay(stranger.connection, rig.signal(SignalKind.OFFER)))
                    .isFalse();
            rig.show(SeatStatus.ENDED, StageRoute.PEER, StageEndReason.LEFT);
            assertThat(rig.hub.relay(ann.connection, rig.signal(SignalKind.OFFER)))
                    .isFalse();
        }

        private void assertRefused(Tab tab, ErrorCode code) {
            assertThatThrownBy(() -> rig.hub.relay(tab.connection, rig.signal(SignalKind.OFFER)))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            refused -> assertThat(refused.code()).isEqualTo(code));
        }
    }
}
