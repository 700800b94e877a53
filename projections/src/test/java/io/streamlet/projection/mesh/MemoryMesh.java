package io.streamlet.projection.mesh;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.MemoryProjection;
import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;
import org.axonframework.queryhandling.QueryUpdateEmitter;

public final class MemoryMesh {

    private MemoryMesh() {}

    public static MemoryProjection create(QueryUpdateEmitter emitter) {
        var meshes = new MemoryRows<ClassId, MeshRow>();
        var peers = new MemoryPeerRows();
        return new MemoryProjection(
                new MeshProjector(meshes, peers, emitter), Map.of("StoredMesh", meshes, "StoredPeer", peers));
    }
}
