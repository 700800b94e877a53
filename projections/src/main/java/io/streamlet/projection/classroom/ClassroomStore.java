package io.streamlet.projection.classroom;

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
class ClassroomStore {

    @Bean
    Rows<ClassId, ClassRow> classRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredClass.class, ClassId::value, StoredClass::new);
    }

    @Bean
    Participants participants(EntityManager entities) {
        return new StoredParticipants(entities);
    }

    @Bean
    ReadModel classroomReadModel() {
        return new ReadModel(
                "classroom",
                beside -> List.of(new ClassroomProjector(
                        beside.rows(StoredClass.class, ClassId::value, StoredClass::new),
                        beside.add(new BesideParticipants(beside)),
                        Replica.SILENT)));
    }
}
