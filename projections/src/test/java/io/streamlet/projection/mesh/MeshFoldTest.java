package io.streamlet.projection.mesh;

import static io.streamlet.projection.Some.CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.planner.Topology;
import io.streamlet.projection.MeshHistory;
import io.streamlet.projection.shared.MemoryRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows say what the planner's topology says, after every single event of many lives of a mesh. */
class MeshFoldTest {

    private final MemoryRows<ClassId, MeshRow> meshes = new MemoryRows<>();
    private final MemoryPeerRows peers = new MemoryPeerRows();
    private final Map<PeerId, PeerRow> told = new HashMap<>();
    private long version;
    private int alongsides;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsWhatThePlannerKeeps(long seed) {
        var random = new Random(seed);
        var history = new MeshHistory[1];
        history[0] = new MeshHistory(CLASS, random, event -> {
            fold(event);
            assertSame(history[0].topology());
            assertThat(told).as("told").isEqualTo(peers.of(CLASS));
        });
        for (int i = 0; i < 300; i++) {
            history[0].go();
        }
        assertThat(peers.of(CLASS)).hasSizeGreaterThan(10);
        assertThat(alongsides).as("peers that only moved along").isPositive();
        history[0].close();
        assertThat(peers.all()).isEmpty();
        assertThat(mesh().open()).isFalse();
    }

    private void fold(MeshEvent event) {
        var changed = new MeshFold(meshes, peers, CLASS, ++version).apply(event);
        changed.forEach(
                peer -> told.put(peer, Objects.requireNonNull(peers.of(CLASS).get(peer))));
        told.keySet().retainAll(peers.of(CLASS).keySet());
        if (event instanceof PeerMoved && changed.size() > 1) {
            alongsides += changed.size() - 1;
        }
        picture(event);
    }

    /** what the planner said about the picture, the rule here says too */
    private void picture(MeshEvent event) {
        if (event instanceof PeerPlaced e) {
            assertPicture(e.peerId(), e.rendition());
        } else if (event instanceof PeerMoved e) {
            assertPicture(e.peerId(), e.rendition());
        } else if (event instanceof PeerCapabilityReported e) {
            var row = row(e.peerId());
            assertThat(row.link()).isEqualTo(PeerRow.Link.of(e.capability()));
            assertThat(row.place().rendition()).isGreaterThanOrEqualTo(best(row));
        }
    }

    private void assertPicture(PeerId peer, Rendition said) {
        var row = row(peer);
        assertThat(row.place().rendition()).isEqualTo(said);
        assertThat(PeerFold.atHop(row, row.place().hop(), mesh().source().kind(), version))
                .isEqualTo(row);
    }

    private Rendition best(PeerRow row) {
        boolean original =
                mesh().source().kind() == MeshSource.Kind.SERVER && row.place().hop() == 1;
        return original ? Rendition.ORIGINAL : Rendition.ofHop(row.place().hop());
    }

    private void assertSame(Topology topology) {
        assertThat(mesh().feeds()).isEqualTo(topology.fanOut(Topology.SOURCE));
        assertThat(mesh().version()).isEqualTo(version);
        assertThat(peers.all()).hasSize(topology.size());
        for (int node = 1; node < topology.end(); node++) {
            if (topology.isPeer(node)) {
                var row = row(topology.id(node));
                assertThat(row.accountId()).isEqualTo(topology.account(node));
                assertThat(row.place().parent()).isEqualTo(topology.id(topology.parent(node)));
                assertThat(row.place().backup()).isEqualTo(topology.id(topology.backup(node)));
                assertThat(row.place().hop()).isEqualTo(topology.hop(node));
                assertThat(row.trust().role()).isEqualTo(topology.role(node));
                assertThat(row.trust().fanOut()).isEqualTo(topology.fanOut(node));
                assertThat(row.link()).isEqualTo(PeerRow.Link.of(topology.capability(node)));
            }
        }
    }

    private MeshRow mesh() {
        return Objects.requireNonNull(meshes.find(CLASS));
    }

    private PeerRow row(PeerId peer) {
        return Objects.requireNonNull(peers.find(PeerKey.of(CLASS, peer)));
    }
}
