package io.streamlet.media.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.function.Supplier;

/** What is taken and what is refused. */
final class IngestMetrics {
    private final MeterRegistry registry;
    private final Counter bytes;
    private final Counter chunks;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.bytes = Counter.builder("streamlet.ingest.bytes").baseUnit("bytes").register(registry);
        this.chunks = Counter.builder("streamlet.ingest.chunks").register(registry);
    }

    void openStreams(Supplier<Number> open) {
        Gauge.builder("streamlet.ingest.streams", open).strongReference(true).register(registry);
    }

    /** online, and silent for longer than a page that is well ever is */
    void stalledStreams(Supplier<Number> stalled) {
        Gauge.builder("streamlet.ingest.stalled", stalled).strongReference(true).register(registry);
    }

    void kept(int length) {
        bytes.increment(length);
        chunks.increment();
    }

    void refused(ErrorCode code) {
        registry.counter("streamlet.ingest.refused", "code", code.name()).increment();
    }
}
