package io.streamlet.query.mesh;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.live.LiveTimer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the peers said last about how they are doing; whoever was silent for a window is not counted. */
final class MeshStatistics {

    private static final int BYTES_PER_KILOBIT = 125;
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1)
    };

    private final Map<ClassId, Map<PeerId, MeshSamples>> samples = new HashMap<>();
    private final LiveTimer timer;
    private final long window;
    private final MeterRegistry registry;
    private final Timer roundTrips;
    private final Counter frozen;

    MeshStatistics(LiveTimer timer, MeshHubProperties properties, MeterRegistry registry) {
        this.timer = timer;
        this.window = properties.statisticsWindow().toNanos();
        this.registry = registry;
        this.roundTrips = Timer.builder("streamlet.mesh.rtt")
                .description("round trips of peers to their parents, as they report them")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        this.frozen = Counter.builder("streamlet.mesh.frozen")
                .description("time without a new frame, as peers report it")
                .baseUnit("seconds")
                .register(registry);
        for (var kind : SignalKind.values()) {
            registry.counter("streamlet.mesh.signals", "kind", kind.name(), "outcome", "relayed");
        }
        registry.gauge("streamlet.mesh.reporting", this, MeshStatistics::reporting);
        Gauge.builder("streamlet.mesh.upload", this, MeshStatistics::bytesOut)
                .description("what peers and sources send to all their children together, as they report it")
                .baseUnit("bytes_per_second")
                .register(registry);
    }

    synchronized void add(PeerId peer, MeshStats stats) {
        long now = timer.nanos();
        samples.computeIfAbsent(stats.classId(), id -> new HashMap<>())
                .compute(
                        peer,
                        (id, before) -> before == null
                                ? MeshSamples.first(stats, now, half(now))
                                : before.and(stats, now, half(now)));
        if (!peer.isSource()) {
            roundTrips.record(stats.rttMillis(), TimeUnit.MILLISECONDS);
            frozen.increment(stats.frozenMillis() / 1_000.0);
        }
    }

    /** how each peer does that said so within the window */
    synchronized Map<PeerId, PeerHealth> of(ClassId classId) {
        forgetOld();
        long half = half(timer.nanos());
        var healths = new HashMap<PeerId, PeerHealth>();
        samples.getOrDefault(classId, Map.of()).forEach((peer, sample) -> healths.put(peer, sample.health(peer, half)));
        return healths;
    }

    /** @param outcome {@code relayed}, or the code of the refusal */
    void signal(SignalKind kind, String outcome) {
        registry.counter("streamlet.mesh.signals", "kind", kind.name(), "outcome", outcome)
                .increment();
    }

    private synchronized double reporting() {
        forgetOld();
        return samples.values().stream().mapToInt(Map::size).sum();
    }

    private synchronized double bytesOut() {
        forgetOld();
        return BYTES_PER_KILOBIT
                * samples.values().stream()
                        .flatMap(peers -> peers.values().stream())
                        .mapToLong(sample -> sample.last().kbpsOut())
                        .sum();
    }

    private long half(long nanos) {
        return Math.floorDiv(nanos, window / 2);
    }

    private void forgetOld() {
        long now = timer.nanos();
        samples.values().removeIf(peers -> {
            peers.values().removeIf(sample -> now - sample.at() >= window);
            return peers.isEmpty();
        });
    }
}
