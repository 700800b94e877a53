package io.streamlet.projection.mesh;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
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
}
