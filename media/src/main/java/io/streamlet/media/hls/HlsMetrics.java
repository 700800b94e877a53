package io.streamlet.media.hls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What is served, by kind. */
final class HlsMetrics {
    private record Served(Counter requests, Counter bytes) {
        static Served of(String kind, MeterRegistry registry) {
            return new Served(
                    registry.counter("streamlet.hls.requests", "kind", kind),
                    Counter.builder("streamlet.hls.bytes")
                            .baseUnit("bytes")
                            .tag("kind", kind)
                            .register(registry));
        }

        void count(long length) {
            requests.increment();
            bytes.increment(length);
        }
    }

    private final Served playlists;
    private final Served media;

    HlsMetrics(MeterRegistry registry) {
        playlists = Served.of("playlist", registry);
        media = Served.of("media", registry);
    }

    void playlist(long length) {
        playlists.count(length);
    }

    void media(long length) {
        media.count(length);
    }
}
