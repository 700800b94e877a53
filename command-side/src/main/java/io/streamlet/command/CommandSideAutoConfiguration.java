package io.streamlet.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The deciding side: aggregates, and the REST that writes. */
@AutoConfiguration(
        after = SharedAccessAutoConfiguration.class,
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBooleanProperty(name = "streamlet.role.command", matchIfMissing = true)
@ComponentScan
@ConfigurationPropertiesScan
class CommandSideAutoConfiguration {
    private static final int EVENTS_PER_SNAPSHOT = 200;

    @Bean
    Cache aggregateCache() {
        return new AggregateCache(5_000);
    }

    /**
     * Commands to one aggregate wait in a queue. Axon's default asks again every ten milliseconds, each time at the end of it:
     * with sixty waiting, some waited for many seconds while others passed by.
     */
    @Bean
    LockFactory inTurn() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(2_000)
                .acquireAttempts(30)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition everyTwoHundredEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    ConfigurerModule refusals() {
        return interceptor(new RefusalInterceptor());
    }

    @Bean
    ConfigurerModule commandTimes(ObjectProvider<MeterRegistry> registry) {
        return interceptor(new CommandTimes(registry.getIfAvailable(() -> Metrics.globalRegistry)));
    }

    private static ConfigurerModule interceptor(MessageHandlerInterceptor<CommandMessage<?>> interceptor) {
        return configurer -> configurer.onInitialize(configuration ->
                configuration.onStart(() -> configuration.commandBus().registerHandlerInterceptor(interceptor)));
    }
}
