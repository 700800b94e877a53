package io.streamlet.app.axon;

import io.streamlet.projection.EventLog;
import io.streamlet.projection.EventPositions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In the embedded store the token of an event tells how far all has been read, not where the event is: asked for by its name, once
 * for a batch. The tokens of Axon Server are positions.
 */
@Configuration(proxyBeanMethods = false)
class EventPositionsConfiguration {
    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "embedded", matchIfMissing = true)
    EventPositions storedPositions(JdbcClient jdbc) {
        return events -> stored(jdbc, events);
    }

    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "axon-server")
    EventPositions tokenPositions() {
        return events -> events.stream()
                .collect(Collectors.toMap(EventMessage::getIdentifier, EventPositionsConfiguration::ofToken));
    }

    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "embedded", matchIfMissing = true)
    EventLog embeddedEventLog(JdbcClient jdbc, EventStorageEngine engine) {
        return new EmbeddedEventLog(jdbc, engine);
    }

    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "axon-server")
    EventLog axonServerEventLog(EventStore store) {
        return new AxonServerEventLog(store);
    }

    private static Map<String, Long> stored(JdbcClient jdbc, Collection<? extends EventMessage<?>> events) {
        var positions = new HashMap<String, Long>();
        jdbc.sql("select event_identifier, global_index from axon.domain_event where event_identifier in (:ids)")
                .param("ids", events.stream().map(EventMessage::getIdentifier).toList())
                .query(row -> {
                    positions.put(row.getString(1), row.getLong(2));
                });
        return positions;
    }

    private static long ofToken(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalArgumentException("Not read from the event store: " + event.getIdentifier());
    }
}
