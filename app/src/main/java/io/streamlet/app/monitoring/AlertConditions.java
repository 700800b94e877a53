package io.streamlet.app.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.streamlet.contracts.monitoring.AlertRule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The alerts of this node, read from the same meters that Prometheus scrapes, with the thresholds of
 * {@code deploy/prometheus/alerts.yml}. A node without the meters of a rule has nothing to say about it.
 */
final class AlertConditions {
    static final double LAG_SECONDS = 30;
    /** of the stage's links within {@link #STAGE_WINDOW} */
    static final double FALLBACK_SHARE = 0.5;
    /** a share of fewer says nothing; between two whole numbers, as Prometheus reckons in fractions */
    static final double FALLBACK_LINKS = 3.5;

    static final double DISK_RESERVES = 5;
    static final Duration STAGE_WINDOW = Duration.ofMinutes(15);

    private final MeterRegistry registry;
    private final Growth accepted;
    private final Growth fallbacks;

    private AlertConditions(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.accepted = new Growth(() -> sum("streamlet.stage.accepted"), STAGE_WINDOW, clock);
        this.fallbacks = new Growth(() -> sum("streamlet.stage.fallbacks"), STAGE_WINDOW, clock);
    }

    static List<AlertCondition> of(MeterRegistry registry, Clock clock) {
        var all = new AlertConditions(registry, clock);
        return List.of(
                new AlertCondition(
                        AlertRule.PROJECTION_LAG,
                        Duration.ofMinutes(1),
                        () -> all.above("streamlet.processor.lag", LAG_SECONDS)),
                new AlertCondition(
                        AlertRule.DEAD_LETTERS, Duration.ZERO, () -> all.above("streamlet.processor.dead.letters", 0)),
                new AlertCondition(
                        AlertRule.MESH_ORPHANS, Duration.ofSeconds(30), () -> all.above("streamlet.mesh.orphans", 0)),
                new AlertCondition(AlertRule.STAGE_FALLBACK, Duration.ofMinutes(1), all::stageFallback),
                new AlertCondition(
                        AlertRule.INGEST_STALLED,
                        Duration.ofSeconds(15),
                        () -> all.above("streamlet.ingest.stalled", 0)),
                new AlertCondition(AlertRule.DISK_LOW, Duration.ofMinutes(1), all::disk));
    }

    private List<Reading> above(String meter, double threshold) {
        return registry.find(meter).gauges().stream()
                .filter(gauge -> !Double.isNaN(gauge.value()))
                .map(gauge -> Reading.above(gauge.getId().getTag("group"), gauge.value(), threshold))
                .toList();
    }

    private List<Reading> stageFallback() {
        if (registry.find("streamlet.stage.accepted").counter() == null) {
            return List.of();
        }
        double links = accepted.look();
        double byServer = fallbacks.look();
        return List.of(
                links > FALLBACK_LINKS
                        ? Reading.above(null, byServer / links, FALLBACK_SHARE)
                        : new Reading(null, 0, FALLBACK_SHARE, false));
    }

    private List<Reading> disk() {
        var free = registry.find("streamlet.media.disk.free").gauge();
        var reserve = registry.find("streamlet.media.disk.reserve").gauge();
        return free == null || reserve == null || Double.isNaN(free.value())
                ? List.of()
                : List.of(Reading.below(free.value(), DISK_RESERVES * reserve.value()));
    }

    private double sum(String meter) {
        return registry.find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
