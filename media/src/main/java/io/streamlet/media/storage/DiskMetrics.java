package io.streamlet.media.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;

/** How much room is left for recordings, beside the reserve at which the ingest stops. */
public final class DiskMetrics {
    private final MediaLibrary library;

    public DiskMetrics(MediaLibrary library, long reserveBytes, MeterRegistry registry) {
        this.library = library;
        Gauge.builder("streamlet.media.disk.free", this, DiskMetrics::free)
                .description("room on the disk of the recordings, the reserve included")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
        Gauge.builder("streamlet.media.disk.reserve", () -> reserveBytes)
                .description("room below which no more media is taken")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    private double free() {
        try {
            return library.usableBytes();
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }
}
