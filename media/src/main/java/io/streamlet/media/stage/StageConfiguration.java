package io.streamlet.media.stage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.streamlet.media.Classes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the way by the server. */
@Configuration(proxyBeanMethods = false)
@Import(SeatStreamController.class)
public class StageConfiguration {
    @Bean
    SeatStreams seatStreams(Classes classes, ObjectProvider<MeterRegistry> registry) {
        var streams = new SeatStreams(classes);
        Gauge.builder("streamlet.stage.streams", streams, SeatStreams::size)
                .register(registry.getIfAvailable(() -> Metrics.globalRegistry));
        return streams;
    }

    @Bean
    SeatStreamWatch seatStreamWatch(SeatStreams streams) {
        return new SeatStreamWatch(streams);
    }
}
