package io.streamlet.query.mesh;

import static io.streamlet.query.mesh.MeshRig.GOOD;
import static io.streamlet.query.mesh.MeshRig.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.live.MeshSourceReady;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.live.Signalled;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.live.LiveRig.Tab;
import io.streamlet.query.live.Samples;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The source feeds Ann, Ann feeds Bob, the source stands by for Bob, and Cara is fed by the source. */
class SignalTest {

    private final MeshRig rig = new MeshRig();
    private final Actor cara = Samples.actor(Role.STUDENT);
    private final PeerId carasPeer = new PeerId(new UUID(4, 3));
    private final Tab source = rig.tab(rig.teacher);
    private final Tab ann = rig.tab(rig.ann);
    private final Tab bob = rig.tab(rig.bob);
    private final Tab caras = rig.tab(cara);

    @BeforeEach
    void aSmallMesh() {
        rig.receive(source, new MeshSourceReady(rig.classId, MeshRig.SOURCE));
        rig.receive(ann, new MeshJoin(rig.classId, rig.annsPeer, GOOD));
        rig.receive(bob, new MeshJoin(rig.classId, rig.bobsPeer, GOOD));
        rig.receive(caras, new MeshJoin(rig.classId, carasPeer, GOOD));
        rig.show(rig.annsPeer, rig.ann, PeerId.SOURCE, 1, PeerId.SOURCE);
        rig.show(rig.bobsPeer, rig.bob, rig.annsPeer, 2, PeerId.SOURCE);
        rig.show(carasPeer, cara, PeerId.SOURCE, 1, PeerId.SOURCE);
        forget();
    }

    @Test
    void parentAndChildSpeakInBothDirections() {
        rig.receive(ann, signal(rig.bobsPeer, SignalKind.OFFER));
        rig.receive(bob, signal(rig.annsPeer, SignalKind.ANSWER));
        rig.receive(ann, signal(rig.bobsPeer, SignalKind.CANDIDATE));

        assertThat(bob.received())
                .containsExactly(
                        rig.live.json(new Signalled(rig.classId, rig.annsPeer, SignalKind.OFFER, "sdp")),
                        rig.live.json(new Signalled(rig.classId, rig.annsPeer, SignalKind.CANDIDATE, "sdp")));
        assertThat(ann.received())
                .containsExactly(rig.live.json(new Signalled(rig.classId, rig.bobsPeer, SignalKind.ANSWER, "sdp")));
        assertThat(count("OFFER", "relayed")).isEqualTo(1);
    }

    @Test
    void aStandbyIsSpokenToAheadOfTime() {
        rig.receive(bob, signal(PeerId.SOURCE, SignalKind.OFFER));
        rig.receive(source, signal(rig.bobsPeer, SignalKind.ANSWER));
        assertThat(brief(source)).containsExactly("signal");
        assertThat(brief(bob)).containsExactly("signal");
    }

    @Test
    void strangersAreNotSpokenTo() {
        rig.receive(caras, signal(rig.bobsPeer, SignalKind.OFFER));
        rig.receive(caras, signal(new PeerId(new UUID(9, 9)), SignalKind.OFFER));
        rig.receive(caras, signal(carasPeer, SignalKind.OFFER));
        var outsider = rig.tab(Samples.actor(Role.STUDENT));
        rig.receive(outsider, signal(rig.bobsPeer, SignalKind.OFFER));

        var refused = caras.received();
        assertThat(refused.stream().map(MeshRig::brief)).hasSize(3).containsOnly("error SIGNAL_NOT_ALLOWED");
        assertThat(refused.getFirst().get("ref").asString()).isEqualTo(rig.classId.toString());
        assertThat(brief(outsider)).containsExactly("error PEER_UNKNOWN");
        assertThat(bob.received()).isEmpty();
        assertThat(count("OFFER", "SIGNAL_NOT_ALLOWED")).isEqualTo(3);
    }

    @Test
    void onlyWhatTheMeshJoinsRightNowCounts() {
        rig.show(rig.bobsPeer, rig.bob, carasPeer, 2, PeerId.SOURCE);
        forget();
        rig.receive(ann, signal(rig.bobsPeer, SignalKind.OFFER));
        rig.receive(caras, signal(rig.bobsPeer, SignalKind.OFFER));

        assertThat(brief(ann)).containsExactly("error SIGNAL_NOT_ALLOWED");
        assertThat(brief(bob)).containsExactly("signal");
    }

    @Test
    void aNeighbourWithoutASocketIsTriedAgain() {
        rig.live.close(bob, rig.hub);
        rig.receive(ann, signal(rig.bobsPeer, SignalKind.OFFER));
        assertThat(brief(ann)).containsExactly("error TRY_AGAIN");
    }

    @Test
    void aFloodIsRefusedUntilItEbbs() {
        for (int i = 0; i < 103; i++) {
            rig.receive(ann, signal(rig.bobsPeer, SignalKind.CANDIDATE));
        }
        assertThat(bob.received()).hasSize(100);
        assertThat(brief(ann)).hasSize(3).containsOnly("error TOO_MANY_REQUESTS");

        rig.advance(Duration.ofMillis(100));
        for (int i = 0; i < 3; i++) {
            rig.receive(ann, signal(rig.bobsPeer, SignalKind.CANDIDATE));
        }
        assertThat(bob.received()).hasSize(2);
        rig.receive(source, signal(rig.annsPeer, SignalKind.OFFER));
        assertThat(ann.received().stream().map(MeshRig::brief)).contains("signal");
    }

    private double count(String kind, String outcome) {
        return rig.meters
                .get("streamlet.mesh.signals")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private Signal signal(PeerId to, SignalKind kind) {
        return new Signal(rig.classId, to, kind, "sdp");
    }

    private void forget() {
        for (var tab : new Tab[] {source, ann, bob, caras}) {
            assertThat(tab.received()).isNotNull();
        }
    }
}
