package io.streamlet.query.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.contracts.shared.ErrorCode;

/** How busy the live socket is. */
final class LiveMetrics {

    private final MeterRegistry registry;
    private final Counter in;
    private final Counter out;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.in = registry.counter("streamlet.live.frames", "direction", "in");
        this.out = registry.counter("streamlet.live.frames", "direction", "out");
    }

    void framesIn(int count) {
        in.increment(count);
    }

    void framesOut(int count) {
        out.increment(count);
    }

    /** closed by the server, and why */
    void closed(Closing why) {
        registry.counter("streamlet.live.closed", "why", why.name()).increment();
    }

    /** frames that were answered with an error */
    void refused(ErrorCode code) {
        registry.counter("streamlet.live.refused", "code", code.name()).increment();
    }

    void watch(Connections connections, Topics topics) {
        registry.gauge("streamlet.live.sockets", connections, Connections::size);
        registry.gauge("streamlet.live.topics", topics, Topics::size);
        registry.gauge("streamlet.live.subscribers", topics, Topics::subscribers);
    }
}
