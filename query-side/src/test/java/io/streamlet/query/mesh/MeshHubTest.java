package io.streamlet.query.mesh;

import static io.streamlet.query.mesh.MeshRig.GOOD;
import static io.streamlet.query.mesh.MeshRig.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.MeshChild;
import io.streamlet.contracts.live.MeshFeederLost;
import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.live.MeshLeave;
import io.streamlet.contracts.live.MeshLeaveReason;
import io.streamlet.contracts.live.MeshParentFailed;
import io.streamlet.contracts.live.MeshPlace;
import io.streamlet.contracts.live.MeshReport;
import io.streamlet.contracts.live.MeshSourceReady;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.ChangeSource;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Peers;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.ReportCapability;
import io.streamlet.contracts.mesh.ReportParentFailed;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.live.LiveRig.Tab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeshHubTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final MeshRig rig = new MeshRig();

    @Test
    void whoJoinsIsToldItsPlaceAndEveryChangeOfItOnce() {
        var tab = joined(rig.ann, rig.annsPeer);
        assertThat(rig.commands).containsExactly(new JoinMesh(rig.classId, rig.annsPeer, GOOD, 0, rig.ann));
        assertThat(tab.received()).isEmpty();

        rig.show(rig.annsPeer, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);
        assertThat(tab.received()).containsExactly(rig.live.json(place(List.of())));

        rig.show(rig.bobsPeer, rig.bob, PeerId.SOURCE, 1, PeerId.SOURCE);
        assertThat(tab.received()).isEmpty();
        rig.show(rig.bobsPeer, rig.bob, PeerId.SOURCE, 1, rig.annsPeer);
        assertThat(tab.received())
                .containsExactly(rig.live.json(place(List.of(new MeshChild(rig.bobsPeer, Rendition.P720, true)))));
        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
        assertThat(tab.received())
                .containsExactly(rig.live.json(place(List.of(new MeshChild(rig.bobsPeer, Rendition.P480, false)))));
        rig.gone(rig.bobsPeer, DepartureReason.LEFT);
        assertThat(tab.received()).containsExactly(rig.live.json(place(List.of())));
    }

    @Test
    void theTeachersPageIsTheSource() {
        var tab = rig.tab(rig.teacher);
        rig.receive(tab, new MeshSourceReady(rig.classId, MeshRig.SOURCE));
        assertThat(rig.commands).containsExactly(new ChangeSource(rig.classId, MeshRig.SOURCE, rig.teacher));
        rig.show(rig.annsPeer, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);

        var children = List.of(new MeshChild(rig.annsPeer, Rendition.P720, false));
        var place = new MeshPlace(rig.classId, PeerId.SOURCE, null, null, 0, Rendition.ORIGINAL, null, children);
        assertThat(tab.received().getLast()).isEqualTo(rig.live.json(place));

        rig.live.close(tab, rig.hub);
        rig.advance(Duration.ofMinutes(1));
        assertThat(rig.commands).hasSize(1);
    }

    @Test
    void nobodyElseIsTheSource() {
        var tab = rig.tab(rig.ann);
        rig.receive(tab, new MeshSourceReady(rig.classId, MeshRig.SOURCE));
        rig.receive(tab, new MeshJoin(rig.classId, PeerId.SOURCE, GOOD));
        var teachers = rig.tab(rig.teacher);
        rig.receive(
                teachers,
                new MeshSourceReady(rig.classId, new MeshSource(MeshSource.Kind.SERVER, 1, DeviceClass.HIGH)));

        assertThat(brief(tab)).containsExactly("error NOT_CLASS_TEACHER", "error NOT_YOUR_PEER");
        assertThat(brief(teachers)).containsExactly("error VALIDATION_FAILED");
        assertThat(rig.commands).isEmpty();
    }

    @Test
    void whoDoesNotAttendMayNotJoin() {
        var tab = rig.live.tab(rig.ann);
        rig.receive(tab, new MeshJoin(rig.classId, rig.annsPeer, GOOD));
        rig.receive(tab, new MeshSourceReady(rig.classId, MeshRig.SOURCE));

        var refused = tab.received();
        assertThat(refused.stream().map(MeshRig::brief))
                .containsExactly("error NOT_A_PARTICIPANT", "error NOT_A_PARTICIPANT");
        assertThat(refused.getFirst().get("ref").asString()).isEqualTo(rig.classId.toString());
        assertThat(rig.commands).isEmpty();
    }

    @Test
    void aRefusedJoinLeavesNothingBehind() {
        rig.failure = new BusinessException(ErrorCode.MESH_FULL, "full");
        var tab = joined(rig.ann, rig.annsPeer);
        assertThat(brief(tab)).containsExactly("error MESH_FULL");
        assertThat(rig.hub.peers()).isZero();

        rig.live.close(tab, rig.hub);
        rig.advance(Duration.ofMinutes(1));
        assertThat(rig.commands).hasSize(1);
        assertThat(rig.live.topics).extracting("open").asString().isEqualTo("{}");
    }

    @Test
    void reportsAreAboutTheOwnPeerOnly() {
        var stranger = rig.tab(rig.bob);
        rig.receive(stranger, new MeshReport(rig.classId, GOOD));
        rig.receive(stranger, new MeshParentFailed(rig.classId, PeerId.SOURCE));
        rig.receive(stranger, new MeshLeave(rig.classId, MeshLeaveReason.LEFT));
        rig.receive(stranger, new MeshStats(rig.classId, 1, 1, 1, 1, 1));
        assertThat(brief(stranger)).containsOnly("error PEER_UNKNOWN").hasSize(4);

        var tab = joined(rig.ann, rig.annsPeer);
        rig.receive(tab, new MeshReport(rig.classId, GOOD));
        rig.receive(tab, new MeshParentFailed(rig.classId, PeerId.SOURCE));
        assertThat(rig.commands.subList(1, 3))
                .containsExactly(
                        new ReportCapability(rig.classId, rig.annsPeer, GOOD, rig.ann),
                        new ReportParentFailed(rig.classId, rig.annsPeer, PeerId.SOURCE, rig.ann));
    }

    @Test
    void aPeerOfAnotherAccountCannotBeTaken() {
        var mine = placed(rig.ann, rig.annsPeer);
        var thief = joined(rig.bob, rig.annsPeer);

        assertThat(brief(thief)).containsExactly("error NOT_YOUR_PEER");
        rig.live.close(mine, rig.hub);
        rig.receive(thief, new MeshJoin(rig.classId, rig.annsPeer, GOOD));
        assertThat(brief(thief)).containsExactly("error NOT_YOUR_PEER");
        assertThat(rig.commands).hasSize(1);
    }

    @Test
    void aLeaveIsAnnouncedAndConfirmed() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.receive(tab, new MeshLeave(rig.classId, MeshLeaveReason.SWITCHED_MODE));
        assertThat(rig.commands.getLast())
                .isEqualTo(new DepartPeer(rig.classId, rig.annsPeer, DepartureReason.SWITCHED_MODE, rig.ann));
        assertThat(brief(tab)).isEmpty();

        rig.gone(rig.annsPeer, DepartureReason.SWITCHED_MODE);
        assertThat(brief(tab)).containsExactly("mesh-gone SWITCHED_MODE");
        rig.live.close(tab, rig.hub);
        rig.advance(Duration.ofMinutes(1));
        assertThat(rig.commands).hasSize(2);
        assertThat(rig.hub.peers()).isZero();
    }

    @Test
    void aClosedSocketDepartsAfterTheGraceAndCountsAsALoss() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.live.close(tab, rig.hub);
        rig.advance(GRACE.minusMillis(1));
        assertThat(rig.commands).hasSize(1);
        rig.advance(Duration.ofMillis(1));
        assertThat(rig.commands.getLast())
                .isEqualTo(new DepartPeer(rig.classId, rig.annsPeer, DepartureReason.CONNECTION_LOST, Actor.system()));

        rig.gone(rig.annsPeer, DepartureReason.CONNECTION_LOST);
        joined(rig.ann, rig.annsPeer);
        assertThat(((JoinMesh) rig.commands.getLast()).recentLosses()).isEqualTo(1);
        rig.advance(Duration.ofMinutes(11));
        joined(rig.ann, rig.annsPeer);
        assertThat(((JoinMesh) rig.commands.getLast()).recentLosses()).isZero();
    }

    @Test
    void whoComesBackInTimeKeepsItsPlaceAndIsToldAtOnce() {
        rig.live.close(placed(rig.ann, rig.annsPeer), rig.hub);
        rig.advance(GRACE.minusMillis(1));
        var again = joined(rig.ann, rig.annsPeer);

        assertThat(again.received()).containsExactly(rig.live.json(place(List.of())));
        rig.advance(Duration.ofHours(1));
        assertThat(rig.commands).hasSize(2).allMatch(JoinMesh.class::isInstance);
    }

    @Test
    void whoIsFedByAPageWhoseSocketClosesIsToldAtOnce() {
        var feeder = placed(rig.ann, rig.annsPeer);
        var child = joined(rig.bob, rig.bobsPeer);
        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
        assertThat(brief(child)).containsExactly("mesh-place");

        rig.live.close(feeder, rig.hub);
        assertThat(child.received())
                .containsExactly(rig.live.json(new MeshFeederLost(rig.classId, rig.bobsPeer, rig.annsPeer)));
    }

    @Test
    void theSamePeerInAnotherTabReplacesTheSocket() {
        var first = placed(rig.ann, rig.annsPeer);
        var second = joined(rig.ann, rig.annsPeer);

        assertThat(brief(first)).containsExactly("mesh-gone REPLACED");
        assertThat(brief(second)).containsExactly("mesh-place");
        rig.live.close(first, rig.hub);
        rig.advance(Duration.ofMinutes(1));
        assertThat(rig.commands).hasSize(2);
    }

    @Test
    void anotherPeerOfTheAccountReplacesTheOldOne() {
        var first = placed(rig.ann, rig.annsPeer);
        var next = new PeerId(new UUID(4, 9));
        var second = joined(rig.ann, next);
        rig.gone(rig.annsPeer, DepartureReason.REPLACED);
        rig.show(next, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);

        assertThat(brief(first)).containsExactly("mesh-gone REPLACED");
        assertThat(brief(second)).containsExactly("mesh-place");
    }

    @Test
    void whoIsRefusedASecondPeerKeepsTheFirst() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.failure = new BusinessException(ErrorCode.MESH_FULL, "full");
        rig.receive(tab, new MeshJoin(rig.classId, new PeerId(new UUID(4, 9)), GOOD));
        assertThat(brief(tab)).containsExactly("error MESH_FULL");
        rig.failure = null;

        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
        assertThat(brief(tab)).containsExactly("mesh-place");
        rig.receive(tab, new MeshLeave(rig.classId, MeshLeaveReason.LEFT));
        assertThat(rig.commands.getLast())
                .isEqualTo(new DepartPeer(rig.classId, rig.annsPeer, DepartureReason.LEFT, rig.ann));
    }

    @Test
    void whoseTabIsRefusedDoesNotTakeThePeerOfAnother() {
        var first = placed(rig.ann, rig.annsPeer);
        rig.failure = new BusinessException(ErrorCode.CLASS_NOT_LIVE, "over");
        var second = joined(rig.ann, rig.annsPeer);
        assertThat(brief(second)).containsExactly("error CLASS_NOT_LIVE");
        rig.failure = null;

        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
        assertThat(brief(first)).containsExactly("mesh-place");
        assertThat(second.received()).isEmpty();
    }

    @Test
    void aPeerThatMayHaveJoinedDepartsUnlessItComesBack() {
        rig.failure = new BusinessException(ErrorCode.TRY_AGAIN, "later");
        var tab = joined(rig.ann, rig.annsPeer);
        rig.failure = null;
        rig.advance(GRACE.minusSeconds(1));
        rig.receive(tab, new MeshJoin(rig.classId, rig.annsPeer, GOOD));
        rig.advance(Duration.ofMinutes(1));
        assertThat(rig.commands).hasSize(2);

        rig.failure = new BusinessException(ErrorCode.TRY_AGAIN, "later");
        joined(rig.bob, rig.bobsPeer);
        rig.failure = null;
        rig.advance(GRACE.plusSeconds(1));
        assertThat(rig.commands.getLast())
                .isEqualTo(new DepartPeer(rig.classId, rig.bobsPeer, DepartureReason.CONNECTION_LOST, Actor.system()));
    }

    @Test
    void aDepartureThatFailsIsSentAgain() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.failure = new IllegalStateException("no connection");
        rig.live.close(tab, rig.hub);
        rig.advance(GRACE.plusSeconds(1));
        assertThat(rig.commands.size()).isGreaterThan(2);
        rig.failure = null;
        rig.advance(Duration.ofSeconds(10));
        int sent = rig.commands.size();
        rig.advance(Duration.ofHours(1));
        assertThat(rig.commands).hasSize(sent);
        assertThat(rig.hub.peers()).isZero();
    }

    @Test
    void afterAStartWhoIsNotBackInTimeDeparts() {
        rig.live.fakes.projections.peers = new Peers(List.of(
                new Peers.Peer(rig.classId, rig.annsPeer, rig.ann.accountId()),
                new Peers.Peer(rig.classId, rig.bobsPeer, rig.bob.accountId())));
        rig.hub.start();
        rig.advance(Duration.ofSeconds(1));
        joined(rig.ann, rig.annsPeer);
        rig.advance(Duration.ofSeconds(28));
        assertThat(rig.commands).hasSize(1);
        rig.advance(Duration.ofSeconds(1));

        assertThat(rig.commands.getLast())
                .isEqualTo(new DepartPeer(rig.classId, rig.bobsPeer, DepartureReason.CONNECTION_LOST, Actor.system()));
        assertThat(rig.commands).hasSize(2);
        joined(rig.bob, rig.bobsPeer);
        assertThat(((JoinMesh) rig.commands.getLast()).recentLosses()).isZero();
    }

    @Test
    void aNodeGoingDownReportsNobody() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.hub.stop();
        rig.live.close(tab, rig.hub);
        rig.advance(Duration.ofHours(1));
        assertThat(rig.commands).hasSize(1);
    }

    @Test
    void aClosedMeshHasNobody() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.closeMesh();
        assertThat(brief(tab)).containsExactly("mesh-gone");
        assertThat(rig.hub.peers()).isZero();
    }

    @Test
    void whatHappenedWhileTheFeedWasBrokenIsFoundAfterwards() {
        var tab = placed(rig.ann, rig.annsPeer);
        rig.live.fakes.projections.meshes.put(rig.classId, new MeshView(rig.head(true), List.of()));
        rig.live.fakes.projections.breakOff(new WatchMesh(rig.classId));
        rig.advance(Duration.ofSeconds(1));

        assertThat(brief(tab)).containsExactly("mesh-gone");
    }

    @Test
    void numbersAreKeptForAWhile() {
        var tab = placed(rig.ann, rig.annsPeer);
        var stats = new MeshStats(rig.classId, 40, 1_400, 2_900, 30, 0);
        rig.receive(tab, stats);

        assertThat(rig.statistics.of(rig.classId))
                .containsExactly(Map.entry(rig.annsPeer, new PeerHealth(rig.annsPeer, 40, 1_400, 2_900, 30, 0)));
        assertThat(rig.meters.get("streamlet.mesh.upload").gauge().value()).isEqualTo(362_500);
        assertThat(rig.meters.get("streamlet.mesh.reporting").gauge().value()).isEqualTo(1);
        rig.advance(Duration.ofSeconds(30));
        assertThat(rig.statistics.of(rig.classId)).isEmpty();
        assertThat(rig.commands).hasSize(1);
    }

    private Tab joined(Actor actor, PeerId peer) {
        var tab = rig.tab(actor);
        rig.receive(tab, new MeshJoin(rig.classId, peer, GOOD));
        return tab;
    }

    private Tab placed(Actor actor, PeerId peer) {
        var tab = joined(actor, peer);
        rig.show(peer, actor, PeerId.SOURCE, 1, PeerId.SOURCE);
        assertThat(brief(tab)).containsExactly("mesh-place");
        return tab;
    }

    private MeshPlace place(List<MeshChild> children) {
        return new MeshPlace(
                rig.classId, rig.annsPeer, PeerId.SOURCE, PeerId.SOURCE, 1, Rendition.P720, PeerRole.A, children);
    }
}
