package io.streamlet.query.mesh;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.streamlet.contracts.live.MeshStats;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.live.LiveTimer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The peers of this node that have lost their parent and are not placed anew yet: the parent's socket has closed, or they
 * say that nothing comes from it. Whose parent is the source is none: it has no other to go to.
 */
final class Orphans {

    enum Cause {
        CONNECTION_LOST,
        PARENT_FAILED
    }

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private record Child(ClassId classId, PeerId peer) {}

    private record Loss(PeerId parent, Cause cause, long at) {}

    private final Map<Child, Loss> losses = new ConcurrentHashMap<>();
    private final Map<Cause, Timer> times = new EnumMap<>(Cause.class);
    private final LiveTimer timer;

    Orphans(LiveTimer timer, MeterRegistry registry) {
        this.timer = timer;
        for (var cause : Cause.values()) {
            times.put(
                    cause,
                    Timer.builder("streamlet.mesh.reparent")
                            .description("from a parent's loss until its child is placed anew")
                            .tag("cause", cause.name())
                            .serviceLevelObjectives(BOUNDS)
                            .register(registry));
        }
        registry.gauge("streamlet.mesh.orphans", losses, Map::size);
    }

    void lost(ClassId classId, PeerId child, PeerId parent, Cause cause) {
        losses.putIfAbsent(new Child(classId, child), new Loss(parent, cause, timer.nanos()));
    }

    /** its place, whether it is another or not */
    void placed(ClassId classId, PeerId child, @Nullable PeerId parent) {
        var key = new Child(classId, child);
        var loss = losses.get(key);
        if (loss != null && !loss.parent.equals(parent) && losses.remove(key, loss)) {
            var time = times.get(loss.cause);
            if (time != null) {
                time.record(timer.nanos() - loss.at, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** the parent's socket is back before anybody was moved */
    void returned(ClassId classId, PeerId parent) {
        losses.entrySet()
                .removeIf(entry -> entry.getKey().classId.equals(classId)
                        && entry.getValue().parent.equals(parent)
                        && entry.getValue().cause == Cause.CONNECTION_LOST);
    }

    /** whoever said that nothing comes, and has a picture again, was not moved */
    void reported(PeerId child, MeshStats stats) {
        if (stats.framesPerSecond() > 0 && stats.frozenMillis() == 0) {
            losses.computeIfPresent(
                    new Child(stats.classId(), child), (key, loss) -> loss.cause == Cause.PARENT_FAILED ? null : loss);
        }
    }

    void gone(ClassId classId, PeerId child) {
        losses.remove(new Child(classId, child));
    }
}
