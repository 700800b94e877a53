package io.streamlet.query.mesh;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.live.LiveTimer;
import java.util.HashMap;
import java.util.Map;

/** What the peers said last about how they are doing; whoever was silent for a window is not counted. */
final class MeshStatistics {

    private final Map<ClassId, Map<PeerId, MeshSamples>> samples = new HashMap<>();
    private final LiveTimer timer;
    private final long window;
    private final MeterRegistry registry;
    private final DistributionSummary roundTrips;
    private final Counter frozen;

    MeshStatistics(LiveTimer timer, MeshHubProperties properties, MeterRegistry registry) {
        this.timer = timer;
        this.window = properties.statisticsWindow().toNanos();
        this.registry = registry;
        this.roundTrips = registry.summary("streamlet.mesh.rtt.millis");
        this.frozen = registry.counter("streamlet.mesh.frozen.millis");
        registry.gauge("streamlet.mesh.reporting", this, MeshStatistics::reporting);
        registry.gauge("streamlet.mesh.kbps.out", this, MeshStatistics::kbpsOut);
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
            roundTrips.record(stats.rttMillis());
            frozen.increment(stats.frozenMillis());
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

    private synchronized double kbpsOut() {
        forgetOld();
        return samples.values().stream()
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
