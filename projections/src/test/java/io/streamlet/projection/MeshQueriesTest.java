package io.streamlet.projection;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.MeshChanged;
import io.streamlet.contracts.live.MeshPeerChanged;
import io.streamlet.contracts.live.MeshPeerDeparted;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.FindMesh;
import io.streamlet.contracts.mesh.FindPeers;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshHead;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshPeerView;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Peers;
import io.streamlet.contracts.mesh.PlacementReason;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.RoleReason;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.AccountId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeshQueriesTest extends ReadModelTest {

    private static final MeshSource SOURCE = new MeshSource(MeshSource.Kind.TEACHER, 10_000, DeviceClass.HIGH);
    private static final PeerId ANN = new PeerId(new UUID(4, 1));
    private static final PeerId BOB = new PeerId(new UUID(4, 2));

    @Test
    void showsTheMeshNearestFirst() {
        projections.apply(opened(), placed(ANN, STUDENT, PeerId.SOURCE, 1), placed(BOB, OTHER, ANN, 2));

        var view = ask(new FindMesh(CLASS), MeshView.class);

        assertThat(view.mesh()).isEqualTo(new MeshHead(CLASS, true, SOURCE, 5, "policy", 1, 3));
        assertThat(view.peers()).extracting(MeshPeerView::peerId).containsExactly(ANN, BOB);
        assertThat(view.peers().getLast())
                .isEqualTo(new MeshPeerView(
                        BOB,
                        OTHER,
                        PeerRole.A,
                        RoleReason.CAPABLE,
                        8,
                        10_000,
                        ANN,
                        PeerId.SOURCE,
                        2,
                        Rendition.P480,
                        AT,
                        new PlacementReason(null, AT, 70, 1, 3),
                        3));
        assertThat(ask(new WatchMesh(CLASS), MeshView.class)).isEqualTo(view);
        assertThat(ask(new FindPeers(), Peers.class).peers())
                .containsExactly(new Peers.Peer(CLASS, ANN, STUDENT), new Peers.Peer(CLASS, BOB, OTHER));
    }

    @Test
    void aClassWithoutAMeshHasAClosedOne() {
        assertThat(ask(new FindMesh(CLASS), MeshView.class)).isEqualTo(new MeshView(MeshHead.none(CLASS), List.of()));
    }

    @Test
    void tellsWhoChangedAndWhoMovedAlong() {
        projections.apply(opened(), placed(ANN, STUDENT, PeerId.SOURCE, 1), placed(BOB, OTHER, ANN, 2));
        var cara = new PeerId(new UUID(4, 3));

        var told = updates(
                new WatchMesh(CLASS),
                () -> projections.apply(
                        placed(cara, Some.account(9), PeerId.SOURCE, 1),
                        moved(ANN, cara, 2),
                        moved(BOB, PeerId.SOURCE, 1),
                        new PeerDeparted(CLASS, ANN, DepartureReason.LEFT),
                        new MeshClosed(CLASS)));

        assertThat(told.stream().map(MeshQueriesTest::brief))
                .containsExactly(
                        "placed 3 hop 1 v4",
                        "placed 1 hop 2 v5",
                        "placed 2 hop 3 v5",
                        "placed 2 hop 1 v6",
                        "departed 1 LEFT v7",
                        "mesh open false v8");
        assertThat(ask(new FindMesh(CLASS), MeshView.class).peers()).isEmpty();
        assertThat(ask(new FindPeers(), Peers.class).peers()).isEmpty();
    }

    private static String brief(TopicUpdate update) {
        return switch (update) {
            case MeshPeerChanged u ->
                "placed %d hop %d v%d"
                        .formatted(
                                u.peer().peerId().value().getLeastSignificantBits(),
                                u.peer().hop(),
                                u.peer().version());
            case MeshPeerDeparted u ->
                "departed %d %s v%d".formatted(u.peerId().value().getLeastSignificantBits(), u.reason(), u.version());
            case MeshChanged u ->
                "mesh open " + u.mesh().open() + " v" + u.mesh().version();
            default -> update.toString();
        };
    }

    private static MeshOpened opened() {
        return new MeshOpened(CLASS, SOURCE, 5, "policy", 1);
    }

    private static PeerPlaced placed(PeerId peer, AccountId account, PeerId parent, int hop) {
        var capability = new CapabilityReport(10_000, 0, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
        return new PeerPlaced(
                CLASS,
                peer,
                account,
                capability,
                PeerRole.A,
                8,
                AT,
                parent,
                hop,
                Rendition.ofHop(hop),
                PeerId.SOURCE,
                AT,
                why(parent, hop));
    }

    private static PeerMoved moved(PeerId peer, PeerId parent, int hop) {
        return new PeerMoved(
                CLASS,
                peer,
                PeerId.SOURCE,
                parent,
                hop,
                Rendition.ofHop(hop),
                PeerId.SOURCE,
                MoveCause.COMPACTED,
                AT,
                why(parent, hop));
    }

    private static Why why(PeerId parent, int hop) {
        return new Why(
                "policy",
                1,
                new Why.Inputs(1, 1, 5, 0, 8),
                List.of(new Why.Candidate(parent, hop, 3, 70)),
                List.of(
                        new Why.Refused(Why.Refusal.FULL, 2, List.of(ANN)),
                        new Why.Refused(Why.Refusal.TOO_DEEP, 1, List.of(BOB))));
    }
}
