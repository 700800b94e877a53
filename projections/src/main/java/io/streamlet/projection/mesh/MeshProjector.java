package io.streamlet.projection.mesh;

import io.streamlet.contracts.live.MeshChanged;
import io.streamlet.contracts.live.MeshPeerChanged;
import io.streamlet.contracts.live.MeshPeerDeparted;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Rows;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/**
 * Keeps every mesh as it is now: a row a class, and a row a peer while it is in the mesh. Every peer that an event changed
 * is told, those that only moved along too.
 */
@Component
@ProcessingGroup("mesh")
class MeshProjector {

    private final Rows<ClassId, MeshRow> meshes;
    private final PeerRows peers;
    private final QueryUpdateEmitter emitter;

    MeshProjector(Rows<ClassId, MeshRow> meshes, PeerRows peers, QueryUpdateEmitter emitter) {
        this.meshes = meshes;
        this.peers = peers;
        this.emitter = emitter;
    }

    @EventHandler
    void on(MeshEvent event, @SequenceNumber long sequence, ReplayStatus replay) {
        long version = sequence + 1;
        var classId = event.classId();
        var changed = new MeshFold(meshes, peers, classId, version).apply(event);
        if (replay.isReplay()) {
            return;
        }
        switch (event) {
            case MeshOpened e -> tellMesh(classId);
            case SourceChanged e -> tellMesh(classId);
            case MeshClosed e -> tellMesh(classId);
            case PeerDeparted e -> tell(classId, new MeshPeerDeparted(e.peerId(), e.reason(), version));
            case PeerPlaced e -> {}
            case PeerMoved e -> {}
            case PeerCapabilityReported e -> {}
            case PeerRoleChanged e -> {}
            case BackupsAssigned e -> {}
        }
        for (var peer : changed) {
            var row = Objects.requireNonNull(peers.find(PeerKey.of(classId, peer)));
            tell(classId, new MeshPeerChanged(row.view(peer)));
        }
    }

    @ResetHandler
    void reset() {
        peers.clear();
        meshes.clear();
    }

    private void tellMesh(ClassId classId) {
        var row = meshes.find(classId);
        if (row != null) {
            tell(classId, new MeshChanged(row.head(classId)));
        }
    }

    private void tell(ClassId classId, TopicUpdate update) {
        emitter.emit(WatchMesh.class, query -> query.classId().equals(classId), update);
    }
}
