package io.streamlet.projection.mesh;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.ReadModel;
import io.streamlet.projection.shared.Replica;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeshStore {

    @Bean
    Rows<ClassId, MeshRow> meshRows(EntityManager entities) {
        return new JpaRows<ClassId, MeshRow, StoredMesh>(entities, StoredMesh.class, ClassId::value, StoredMesh::new);
    }

    @Bean
    PeerRows peerRows(EntityManager entities) {
        return new JpaPeerRows(entities);
    }

    @Bean
    ReadModel meshReadModel() {
        return new ReadModel(
                "mesh",
                beside -> List.of(new MeshProjector(
                        beside.<ClassId, MeshRow, StoredMesh>rows(StoredMesh.class, ClassId::value, StoredMesh::new),
                        beside.add(new BesidePeerRows(beside)),
                        Replica.SILENT)));
    }
}
