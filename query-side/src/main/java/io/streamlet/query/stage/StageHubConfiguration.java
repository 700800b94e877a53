package io.streamlet.query.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StageHubConfiguration {

    @Bean
    StageMeters stageMeters(ObjectProvider<MeterRegistry> registry) {
        return new StageMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }
}
