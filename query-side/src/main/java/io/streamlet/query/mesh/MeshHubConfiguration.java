package io.streamlet.query.mesh;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.query.live.LiveTimer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeshHubProperties.class)
class MeshHubConfiguration {

    @Bean
    MeshStatistics meshStatistics(
            LiveTimer timer, MeshHubProperties properties, ObjectProvider<MeterRegistry> registry) {
        return new MeshStatistics(timer, properties, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Orphans orphans(LiveTimer timer, ObjectProvider<MeterRegistry> registry) {
        return new Orphans(timer, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    MeshMeters meshMeters(MeshHub hub, LiveTimer timer, ObjectProvider<MeterRegistry> registry) {
        return new MeshMeters(hub, timer, registry.getIfAvailable(SimpleMeterRegistry::new));
    }
}
