package io.streamlet.app.readmodels;

import io.streamlet.command.readmodel.ReplayOrders;
import io.streamlet.projection.replay.History;
import io.streamlet.projection.replay.Ledger;
import io.streamlet.projection.replay.LivePlaces;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReadModelsConfiguration {
    @Bean
    ReplayOrders replayOrders(JdbcClient jdbc) {
        return new StoredOrders(jdbc);
    }

    @Bean
    @ConditionalOnBooleanProperty("streamlet.role.projection")
    Ledger ledger(JdbcClient jdbc) {
        return new StoredLedger(jdbc);
    }

    @Bean
    LivePlaces livePlaces(JdbcClient jdbc, Serializer serializer) {
        return new TokenPlaces(jdbc, serializer);
    }

    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "embedded", matchIfMissing = true)
    History embeddedHistory(
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            org.axonframework.config.Configuration configuration) {
        return new StoredHistory(jdbc, serializer, configuration);
    }

    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "axon-server")
    History serverHistory(EventStore events) {
        return new StreamedHistory(events);
    }
}
