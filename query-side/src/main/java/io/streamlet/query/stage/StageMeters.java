package io.streamlet.query.stage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageRoute;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How links between the teacher and the stage come up, and how they end, told by the changes of invitations whose pages
 * are on this node. All of them are there from the start: a rate needs its zero.
 */
final class StageMeters {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20)
    };

    private final MeterRegistry registry;
    private final Counter accepted;
    private final Map<StageRoute, Timer> connects = new EnumMap<>(StageRoute.class);
    private final Map<RouteCause, Counter> fallbacks = new EnumMap<>(RouteCause.class);
    private final Map<StageEndReason, Counter> ends = new EnumMap<>(StageEndReason.class);

    StageMeters(MeterRegistry registry) {
        this.registry = registry;
        accepted = registry.counter("streamlet.stage.accepted");
        for (var route : StageRoute.values()) {
            connects.put(
                    route,
                    Timer.builder("streamlet.stage.connect")
                            .description("from the acceptance until both are seen and heard")
                            .tag("route", route.name())
                            .serviceLevelObjectives(BOUNDS)
                            .register(registry));
        }
        for (var cause : RouteCause.values()) {
            fallbacks.put(cause, registry.counter("streamlet.stage.fallbacks", "cause", cause.name()));
        }
        for (var reason : StageEndReason.values()) {
            ends.put(reason, registry.counter("streamlet.stage.ended", "reason", reason.name()));
        }
    }

    void watch(ToLongFunction<StageRoute> seats) {
        for (var route : StageRoute.values()) {
            Gauge.builder("streamlet.stage.seats", () -> seats.applyAsLong(route))
                    .tag("route", route.name())
                    .strongReference(true)
                    .register(registry);
        }
    }

    void changed(InvitationView before, InvitationView after) {
        if (before.acceptedAt() == null && after.acceptedAt() != null) {
            accepted.increment();
        }
        if (before.joinedAt() == null && after.joinedAt() != null && after.acceptedAt() != null) {
            var time = after.route() == null ? null : connects.get(after.route());
            if (time != null) {
                time.record(Duration.between(after.acceptedAt(), after.joinedAt()));
            }
        }
        if (before.route() == StageRoute.PEER && after.route() == StageRoute.SERVER) {
            count(fallbacks.get(after.routeCause()));
        }
        if (before.endReason() == null && after.endReason() != null) {
            count(ends.get(after.endReason()));
        }
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }
}
