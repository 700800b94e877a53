package io.streamlet.query.mesh;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.live.SignalKind;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.live.LiveTimer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the peers said last about how they are doing; whoever was silent for a window is not counted. */
final class MeshStatistics {

    private record Key(ClassId classId, PeerId peer) {}

    private record Sample(MeshStats stats, long at) {}

    private final Map<Key, Sample> samples = new HashMap<>();
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
        samples.put(new Key(stats.classId(), peer), new Sample(stats, timer.nanos()));
        if (!peer.isSource()) {
            roundTrips.record(stats.rttMillis());
            frozen.increment(stats.frozenMillis());
        }
    }

    /** by peer, of the last window */
    synchronized Map<PeerId, MeshStats> of(ClassId classId) {
        forgetOld();
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().classId.equals(classId))
                .collect(Collectors.toMap(sample -> sample.getKey().peer, sample -> sample.getValue().stats));
    }

    /** @param outcome {@code relayed}, or the code of the refusal */
    void signal(SignalKind kind, String outcome) {
        registry.counter("streamlet.mesh.signals", "kind", kind.name(), "outcome", outcome)
                .increment();
    }

    private synchronized double reporting() {
        forgetOld();
        return samples.size();
    }

    private synchronized double kbpsOut() {
        forgetOld();
        return samples.values().stream()
                .mapToLong(sample -> sample.stats.kbpsOut())
                .sum();
    }

    private void forgetOld() {
        long now = timer.nanos();
        samples.values().removeIf(sample -> now - sample.at >= window);
    }
}
