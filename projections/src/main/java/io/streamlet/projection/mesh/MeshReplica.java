package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.MemoryRows;
import io.streamlet.projection.shared.Replica;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mesh of one class. */
public final class MeshReplica implements Replica {

    private final ClassId classId;
    private final MemoryRows<ClassId, MeshRow> meshes = new MemoryRows<>();
    private final MemoryPeerRows peers = new MemoryPeerRows();
    private final MeshProjector projector = new MeshProjector(meshes, peers, SILENT);

    public MeshReplica(ClassId classId) {
        this.classId = classId;
    }

    @Override
    public void apply(DomainEventMessage<?> event) {
        if (event.getPayload() instanceof MeshEvent e) {
            projector.on(e, event.getSequenceNumber(), ReplayStatus.REPLAY);
        }
    }

    public MeshView mesh() {
        return MeshQueries.view(classId, meshes.find(classId), peers.of(classId));
    }

    @Override
    public Object keep() {
        var rows = new HashMap<UUID, PeerRow>();
        peers.of(classId).forEach((peer, row) -> rows.put(peer.value(), row));
        return new Kept(meshes.find(classId), rows);
    }

    @Override
    public void restore(JsonNode kept, JsonMapper json) {
        var rows = json.treeToValue(kept, Kept.class);
        if (rows.mesh != null) {
            meshes.add(classId, rows.mesh);
        }
        rows.peers.forEach((peer, row) -> peers.add(PeerKey.of(classId, new PeerId(peer)), row));
    }

    private record Kept(@Nullable MeshRow mesh, Map<UUID, PeerRow> peers) {}
}
