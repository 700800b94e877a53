package io.streamlet.projection.stage;

import io.streamlet.projection.shared.JpaPersonRows;
import io.streamlet.projection.shared.PersonRows;
import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StageStore {

    @Bean
    SeatRows seatRows(EntityManager entities) {
        return new JpaSeatRows(entities);
    }

    @Bean
    PersonRows<HandRow> handRows(EntityManager entities) {
        return new JpaPersonRows<>(entities, StoredHand.class, StoredHand::new);
    }
}
