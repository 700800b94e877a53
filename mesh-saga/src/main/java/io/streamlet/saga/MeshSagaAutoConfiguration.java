package io.streamlet.saga;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The coordinating side: process managers and policies. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBooleanProperty(name = "streamlet.role.saga", matchIfMissing = true)
@ComponentScan
@ConfigurationPropertiesScan
class MeshSagaAutoConfiguration {
    /** A command that could not be sent must not be lost: the processor stops at the event and tries again. */
    @Bean
    ConfigurerModule sagasTryAgain() {
        return configurer -> configurer.eventProcessing(processing -> List.of(
                        ProcessingGroups.CLASS_TIMEOUT,
                        ProcessingGroups.RECORDING,
                        ProcessingGroups.MESH,
                        ProcessingGroups.STAGE,
                        ProcessingGroups.ERASURE,
                        ProcessingGroups.HANDS)
                .forEach(group -> processing.registerListenerInvocationErrorHandler(
                        group, configuration -> PropagatingErrorHandler.instance())));
    }
}
