package io.streamlet.media.hls;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the HLS origin. */
@Configuration(proxyBeanMethods = false)
@Import(HlsController.class)
public class HlsConfiguration {
    @Bean
    HlsMetrics hlsMetrics(ObjectProvider<MeterRegistry> registry) {
        return new HlsMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
    }
}
