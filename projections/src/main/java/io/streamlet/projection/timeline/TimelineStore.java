package io.streamlet.projection.timeline;

import io.streamlet.projection.shared.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineStore {

    @Bean
    ReadModel timelineReadModel() {
        return TimelineBeside.readModel();
    }
}
