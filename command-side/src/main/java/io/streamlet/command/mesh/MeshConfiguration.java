package io.streamlet.command.mesh;

import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.StableClusters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of this deployment; another bean of its type replaces it. */
@Configuration(proxyBeanMethods = false)
class MeshConfiguration {
    @Bean
    @ConditionalOnMissingBean
    PlacementPolicy placementPolicy() {
        return new StableClusters();
    }
}
