package io.streamlet.projection.classroom;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
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
}
