package io.streamlet.media.hls;

import io.micrometer.core.instrument.MeterRegistry;

/** What is served, by kind. */
record HlsMetrics(MeterRegistry registry) {
    void served(String kind, long bytes) {
        registry.counter("streamlet.hls.requests", "kind", kind).increment();
        registry.counter("streamlet.hls.bytes", "kind", kind).increment(bytes);
    }
}
