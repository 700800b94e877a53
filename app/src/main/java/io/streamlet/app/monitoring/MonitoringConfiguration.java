package io.streamlet.app.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.projection.replay.Standings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {
    @Bean
    AlertBoard alertBoard(JdbcClient jdbc) {
        return new AlertBoard(jdbc);
    }

    @Bean
    Positions positions(JdbcClient jdbc, EventStore events, Serializer serializer, Clock clock) {
        return new StoredPositions(jdbc, events, serializer, clock);
    }

    @Bean
    Monitor monitor(
            Positions positions,
            Clock clock,
            EventProcessingConfiguration processing,
            MeterRegistry registry,
            AlertBoard board,
            MonitoringProperties properties) {
        return new Monitor(
                new ProcessorWatch(positions, System::nanoTime),
                processing,
                registry,
                new AlertWatch(AlertConditions.of(registry, clock), board, node(properties), clock),
                properties.every());
    }

    @Bean
    Standings standings(
            Positions positions,
            Monitor monitor,
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            JsonMapper json) {
        return new StoredStandings(positions, monitor, jdbc, serializer, json);
    }

    @Bean
    HealthIndicator stores(JdbcClient jdbc, EventStore events) {
        return new StoresHealth(jdbc, events);
    }

    @Bean
    HealthIndicator processors(Monitor monitor) {
        return new ProcessorsHealth(monitor);
    }

    private static String node(MonitoringProperties properties) {
        if (properties.node() != null) {
            return properties.node();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "streamlet";
        }
    }
}
