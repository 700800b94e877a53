package io.streamlet.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.streamlet.media.hls.HlsConfiguration;
import io.streamlet.media.ingest.IngestConfiguration;
import io.streamlet.media.ingest.IngestLimits;
import io.streamlet.media.playback.PlaybackConfiguration;
import io.streamlet.media.stage.SeatStreamLimits;
import io.streamlet.media.stage.StageConfiguration;
import io.streamlet.media.storage.DiskMetrics;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.Space;
import java.io.IOException;
import java.nio.file.Path;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Switches the media plane on where the application has its role. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "streamlet.role.media", matchIfMissing = true)
@EnableConfigurationProperties(MediaProperties.class)
@Import({IngestConfiguration.class, HlsConfiguration.class, PlaybackConfiguration.class, StageConfiguration.class})
public class MediaAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Space mediaSpace() {
        return Space.DISK;
    }

    @Bean
    IngestLimits ingestLimits(MediaProperties properties) {
        return properties.limits();
    }

    @Bean
    SeatStreamLimits seatStreamLimits(MediaProperties properties) {
        return properties.seatLimits();
    }

    @Bean
    MediaLibrary mediaLibrary(
            MediaProperties properties, Space space, @Value("${streamlet.data-directory:data}") String dataDirectory)
            throws IOException {
        return new MediaLibrary(
                properties.directoryIn(Path.of(dataDirectory)),
                space,
                properties.minFreeBytes().toBytes());
    }

    @Bean
    DiskMetrics diskMetrics(MediaLibrary library, MediaProperties properties, ObjectProvider<MeterRegistry> registry) {
        return new DiskMetrics(
                library, properties.minFreeBytes().toBytes(), registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    @ConditionalOnMissingBean
    Classes mediaClasses(QueryGateway queries) {
        return new AxonClasses(queries);
    }
}
