package io.streamlet.app.axon;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.queryhandling.LoggingQueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Queries run without a transaction of the bus: each repository call opens its own, by JPA. The bus of Axon's
 * auto-configuration would open one of the commands' JDBC kind around them, in which JPA refuses to work.
 */
@Configuration(proxyBeanMethods = false)
class QueryBusConfiguration {
    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "embedded", matchIfMissing = true)
    QueryBus queryBus(org.axonframework.config.Configuration axon, QueryUpdateEmitter updates) {
        return localBus(axon, updates);
    }

    @Bean
    @ConditionalOnProperty(name = "streamlet.event-store", havingValue = "axon-server")
    QueryBus axonServerQueryBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            org.axonframework.config.Configuration axon,
            QueryUpdateEmitter updates,
            @Qualifier("messageSerializer") Serializer messages,
            Serializer general,
            QueryPriorityCalculator priorities) {
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(localBus(axon, updates))
                .updateEmitter(updates)
                .messageSerializer(messages)
                .genericSerializer(general)
                .priorityCalculator(priorities)
                .enabledLocalSegmentShortCut()
                .build();
    }

    private static SimpleQueryBus localBus(org.axonframework.config.Configuration axon, QueryUpdateEmitter updates) {
        return SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .transactionManager(NoTransactionManager.INSTANCE)
                .errorHandler(LoggingQueryInvocationErrorHandler.builder().build())
                .queryUpdateEmitter(updates)
                .build();
    }
}
