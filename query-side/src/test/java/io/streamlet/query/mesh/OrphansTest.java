package io.streamlet.query.mesh;

import static io.streamlet.query.mesh.MeshRig.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.live.MeshParentFailed;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.query.live.LiveRig.Tab;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bob is carried by Ann. */
class OrphansTest {

    private final MeshRig rig = new MeshRig();
    private Tab ann;
    private Tab bob;

    @BeforeEach
    void annCarriesBob() {
        ann = joined(rig.ann, rig.annsPeer);
        rig.show(rig.annsPeer, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);
        bob = joined(rig.bob, rig.bobsPeer);
        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
    }

    @Test
    void whoseParentIsGoneIsAnOrphanUntilItIsPlacedAnew() {
        rig.live.close(ann, rig.hub);
        assertThat(orphans()).isEqualTo(1);
        rig.advance(Duration.ofSeconds(2));
        rig.show(rig.bobsPeer, rig.bob, PeerId.SOURCE, 1, PeerId.SOURCE);

        assertThat(orphans()).isZero();
        assertThat(reparented("CONNECTION_LOST").count()).isEqualTo(1);
        assertThat(reparented("CONNECTION_LOST").totalTime(TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void aParentThatComesBackInTimeLeavesNone() {
        rig.live.close(ann, rig.hub);
        joined(rig.ann, rig.annsPeer);

        assertThat(orphans()).isZero();
        assertThat(reparented("CONNECTION_LOST").count()).isZero();
    }

    @Test
    void whoGetsNothingFromItsParentIsOneToo() {
        rig.receive(bob, new MeshParentFailed(rig.classId, rig.annsPeer));
        assertThat(orphans()).isEqualTo(1);
        rig.advance(Duration.ofMillis(300));
        rig.show(rig.bobsPeer, rig.bob, PeerId.SOURCE, 1, PeerId.SOURCE);

        assertThat(orphans()).isZero();
        assertThat(reparented("PARENT_FAILED").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(300);
    }

    @Test
    void unlessThePictureComesBackByItself() {
        rig.receive(bob, new MeshParentFailed(rig.classId, rig.annsPeer));
        rig.receive(bob, new MeshStats(rig.classId, 40, 100, 0, 0, 3_000));
        assertThat(orphans()).isEqualTo(1);
        rig.receive(bob, new MeshStats(rig.classId, 40, 1_400, 0, 30, 0));

        assertThat(orphans()).isZero();
        assertThat(reparented("PARENT_FAILED").count()).isZero();
    }

    @Test
    void whoIsFedByTheSourceHasNoOtherToGoTo() {
        rig.receive(ann, new MeshParentFailed(rig.classId, PeerId.SOURCE));
        assertThat(orphans()).isZero();
    }

    @Test
    void whoIsGoneItselfIsNone() {
        rig.live.close(ann, rig.hub);
        rig.gone(rig.bobsPeer, DepartureReason.LEFT);
        assertThat(orphans()).isZero();
    }

    @Test
    void peersAreCountedByRoleAndHop() {
        assertThat(peers("A", "1")).isEqualTo(1);
        assertThat(peers("A", "2")).isEqualTo(1);
        assertThat(peers("C", "1")).isZero();
        // both may carry eight, and one of them carries one
        assertThat(rig.meters.get("streamlet.mesh.slots.free").gauge().value()).isEqualTo(15);
        rig.advance(Duration.ofSeconds(1));
        rig.gone(rig.bobsPeer, DepartureReason.LEFT);
        rig.advance(Duration.ofSeconds(1));
        assertThat(peers("A", "2")).isZero();
    }

    private Tab joined(Actor actor, PeerId peer) {
        var tab = rig.tab(actor);
        rig.receive(tab, new MeshJoin(rig.classId, peer, GOOD));
        return tab;
    }

    private double orphans() {
        return rig.meters.get("streamlet.mesh.orphans").gauge().value();
    }

    private double peers(String role, String hop) {
        return rig.meters
                .get("streamlet.mesh.peers")
                .tags("role", role, "hop", hop)
                .gauge()
                .value();
    }

    private Timer reparented(String cause) {
        return rig.meters.get("streamlet.mesh.reparent").tag("cause", cause).timer();
    }
}
