package io.streamlet.media;

import io.streamlet.media.ingest.IngestLimits;
import io.streamlet.media.stage.SeatStreamLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code streamlet.media.*}
 *
 * @param directory where the media of all classes is kept, {@code media} in the data directory by default
 * @param minFreeBytes room that is left on the disk: below it nothing more is taken
 * @param linger how long a class that is not recorded can still be watched to its end
 */
@ConfigurationProperties("streamlet.media")
public record MediaProperties(
        @Nullable Path directory,

        @DefaultValue("8MB") DataSize maxChunk,
        @DefaultValue("200MB") DataSize minFreeBytes,
        @DefaultValue("3s") Duration interruptedAfter,
        @DefaultValue("60s") Duration lostAfter,
        @DefaultValue("3s") Duration openWait,
        @DefaultValue("30s") Duration linger) {
    Path directoryIn(Path dataDirectory) {
        return directory == null ? dataDirectory.resolve("media") : directory;
    }

    SeatStreamLimits seatLimits() {
        return new SeatStreamLimits((int) maxChunk.toBytes(), openWait, interruptedAfter);
    }

    IngestLimits limits() {
        return new IngestLimits(
                (int) maxChunk.toBytes(), interruptedAfter, lostAfter, openWait, linger, minFreeBytes.toBytes());
    }
}
