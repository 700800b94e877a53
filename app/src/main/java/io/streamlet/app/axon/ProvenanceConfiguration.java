package io.streamlet.app.axon;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One provider instead of Axon's own: commands, processors and deadlines of this node all use it. */
@Configuration(proxyBeanMethods = false)
class ProvenanceConfiguration {
    @Bean
    CorrelationDataProvider provenance() {
        return new ProvenanceProvider();
    }
}
