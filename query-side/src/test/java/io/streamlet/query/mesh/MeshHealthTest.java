package io.streamlet.query.mesh;

import static io.streamlet.query.mesh.MeshRig.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.MeshHealthTold;
import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.ClusterHealth;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.MeshHealth;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.query.live.LiveRig.Tab;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MeshHealthTest {

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final MeshRig rig = new MeshRig();

    @Test
    void whoWatchesTheMeshIsToldHowItDoes() {
        rig.push.start();
        var ann = joined();
        rig.show(rig.annsPeer, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);
        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
        var watching = rig.tab(rig.teacher);
        rig.live.follow(watching, new WatchMesh(rig.classId));
        watching.received();
        report(ann, 30, 0);
        report(ann, 24, 300);
        rig.advance(INTERVAL);

        var cluster = new ClusterHealth(rig.annsPeer, 2, 2, 7 + 8, 1, 24, 300);
        var health = new MeshHealth(List.of(cluster), List.of(new PeerHealth(rig.annsPeer, 40, 1_400, 2_900, 24, 300)));
        assertThat(watching.received()).containsExactly(told(health));
        assertThat(ann.received())
                .noneMatch(frame -> frame.get("type").asString().equals("mesh-health"));

        rig.gone(rig.bobsPeer, DepartureReason.LEFT);
        rig.advance(Duration.ofSeconds(60));
        var silent = new MeshHealth(List.of(new ClusterHealth(rig.annsPeer, 1, 1, 8, 0, null, null)), List.of());
        assertThat(watching.received().getLast()).isEqualTo(told(silent));
    }

    @Test
    void whereNobodyWatchesNothingIsSentAndAfterTheEndNothingEither() {
        rig.push.start();
        var ann = joined();
        rig.show(rig.annsPeer, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);
        ann.received();
        rig.advance(INTERVAL);
        assertThat(ann.received()).isEmpty();

        var watching = rig.tab(rig.teacher);
        rig.live.follow(watching, new WatchMesh(rig.classId));
        watching.received();
        rig.push.stop();
        rig.advance(INTERVAL);
        assertThat(watching.received()).isEmpty();
    }

    @Test
    void aFreezeIsForgottenHalfAMinuteLater() {
        var ann = joined();
        report(ann, 30, 900);
        rig.advance(Duration.ofSeconds(14));
        report(ann, 30, 0);
        assertThat(frozen()).isEqualTo(900);
        rig.advance(Duration.ofSeconds(16));
        report(ann, 30, 100);
        assertThat(frozen()).isEqualTo(100);
    }

    private int frozen() {
        return rig.statistics.of(rig.classId).values().iterator().next().frozenMillis();
    }

    private Tab joined() {
        var tab = rig.tab(rig.ann);
        rig.receive(tab, new MeshJoin(rig.classId, rig.annsPeer, GOOD));
        return tab;
    }

    private void report(Tab tab, int framesPerSecond, int frozenMillis) {
        rig.receive(tab, new MeshStats(rig.classId, 40, 1_400, 2_900, framesPerSecond, frozenMillis));
    }

    private JsonNode told(MeshHealth health) {
        return rig.live.json(new MeshHealthTold(rig.classId, health));
    }
}
