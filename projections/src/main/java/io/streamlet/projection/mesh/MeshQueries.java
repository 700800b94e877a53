package io.streamlet.projection.mesh;

import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.FindMesh;
import io.streamlet.contracts.mesh.FindPeers;
import io.streamlet.contracts.mesh.MeshHead;
import io.streamlet.contracts.mesh.MeshPeerView;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Peers;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Rows;
import java.util.Comparator;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers what the mesh of a class is like. The version is read before the peers: what happens in between is told again to
 * whoever applies all updates after that version.
 */
@Component
class MeshQueries {

    private static final Comparator<MeshPeerView> NEAREST_FIRST = Comparator.comparingInt(MeshPeerView::hop)
            .thenComparing(MeshPeerView::joinedAt)
            .thenComparing(peer -> peer.peerId().value());

    private final Rows<ClassId, MeshRow> meshes;
    private final PeerRows peers;
    private final PeerTable table;

    MeshQueries(Rows<ClassId, MeshRow> meshes, PeerRows peers, PeerTable table) {
        this.meshes = meshes;
        this.peers = peers;
        this.table = table;
    }

    @QueryHandler
    MeshView answer(FindMesh query) {
        return view(query.classId());
    }

    @QueryHandler
    MeshView answer(WatchMesh query) {
        return view(query.classId());
    }

    @QueryHandler
    Peers answer(FindPeers query) {
        return new Peers(table.everywhere().stream()
                .map(peer -> new Peers.Peer(
                        new ClassId(peer.key().classId()),
                        peer.key().peer(),
                        peer.row().accountId()))
                .toList());
    }

    private MeshView view(ClassId classId) {
        var row = meshes.find(classId);
        return view(classId, row, peers.of(classId));
    }

    static MeshView view(ClassId classId, @Nullable MeshRow row, Map<PeerId, PeerRow> peers) {
        return new MeshView(
                row == null ? MeshHead.none(classId) : row.head(classId),
                peers.entrySet().stream()
                        .map(peer -> peer.getValue().view(peer.getKey()))
                        .sorted(NEAREST_FIRST)
                        .toList());
    }
}
