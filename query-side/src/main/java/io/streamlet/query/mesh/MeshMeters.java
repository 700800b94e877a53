package io.streamlet.query.mesh;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.query.live.LiveTimer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The meshes of this node in numbers, counted at most once a second however many of them are asked for. */
final class MeshMeters {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MeshHub hub;
    private final LiveTimer timer;
    private @Nullable MeshCensus census;
    private long countedAt;

    MeshMeters(MeshHub hub, LiveTimer timer, MeterRegistry registry) {
        this.hub = hub;
        this.timer = timer;
        registry.gauge("streamlet.mesh.rooms", hub, all -> all.rooms().size());
        for (var role : PeerRole.values()) {
            for (int hop = 1; hop <= MeshView.MAX_HOPS; hop++) {
                int at = hop;
                gauge("streamlet.mesh.peers", counted -> counted.peers(role, at))
                        .tag("role", role.name())
                        .tag("hop", Integer.toString(hop))
                        .register(registry);
            }
        }
        gauge("streamlet.mesh.slots.free", MeshCensus::freeSlots).register(registry);
    }

    private Gauge.Builder<MeshMeters> gauge(String name, ToDoubleFunction<MeshCensus> figure) {
        return Gauge.builder(name, this, meters -> figure.applyAsDouble(meters.census()))
                .strongReference(true);
    }

    private synchronized MeshCensus census() {
        long now = timer.nanos();
        var known = census;
        if (known != null && now - countedAt < FRESH_NANOS) {
            return known;
        }
        var counted = new MeshCensus();
        hub.rooms().forEach(room -> room.count(counted));
        census = counted;
        countedAt = now;
        return counted;
    }
}
