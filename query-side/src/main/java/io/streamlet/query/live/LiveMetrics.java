package io.streamlet.query.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How busy the live socket is. */
final class LiveMetrics {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Counter in;
    private final Counter out;
    private final Timer push;

    LiveMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.push = Timer.builder("streamlet.live.push")
                .description("from a frame's being queued for a socket until it is written to it")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        for (var why : Closing.values()) {
            registry.counter("streamlet.live.closed", "why", why.name());
        }
        this.in = registry.counter("streamlet.live.frames", "direction", "in");
        this.out = registry.counter("streamlet.live.frames", "direction", "out");
    }

    void framesIn(int count) {
        in.increment(count);
    }

    void framesOut(int count) {
        out.increment(count);
    }

    void written(long nanos) {
        push.record(nanos, TimeUnit.NANOSECONDS);
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
