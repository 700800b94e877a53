package io.streamlet.media.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.streamlet.media.Classes;
import io.streamlet.media.storage.MediaLibrary;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the ingest. */
@Configuration(proxyBeanMethods = false)
@Import(StreamController.class)
public class IngestConfiguration {
    @Bean
    OrderedReports mediaReports(CommandGateway commands) {
        return new OrderedReports(commands, Duration.ofMillis(100));
    }

    /** Recovers before the first request can come. */
    @Bean
    Ingest ingest(
            MediaLibrary library,
            Classes classes,
            Reports reports,
            IngestLimits limits,
            Clock clock,
            ObjectProvider<MeterRegistry> registry)
            throws IOException {
        var metrics = new IngestMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
        var ingest = new Ingest(library, classes, reports, limits, clock, metrics);
        ingest.recover(library.recover());
        return ingest;
    }

    @Bean
    ClassEndings classEndings(
            Ingest ingest, MediaLibrary library, Classes classes, Reports reports, IngestLimits limits) {
        return new ClassEndings(ingest, library, classes, reports, limits);
    }

    @Bean
    IngestWatch ingestWatch(Ingest ingest, ClassEndings endings, MediaLibrary library, Clock clock) {
        return new IngestWatch(ingest, endings, library, clock);
    }
}
