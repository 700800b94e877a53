package io.streamlet.projection.stage;

import io.streamlet.projection.shared.JpaPersonRows;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.ReadModel;
import io.streamlet.projection.shared.Replica;
import jakarta.persistence.EntityManager;
import java.util.List;
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

    @Bean
    ReadModel stageReadModel() {
        return new ReadModel(
                "stage",
                beside -> List.of(
                        new HandProjector(beside.people(StoredHand.class, StoredHand::new), Replica.SILENT),
                        new SeatProjector(beside.add(new BesideSeatRows(beside)), Replica.SILENT)));
    }
}
