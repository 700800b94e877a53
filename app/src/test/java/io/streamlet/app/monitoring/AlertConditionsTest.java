package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.monitoring.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertConditionsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final List<AlertCondition> conditions = AlertConditions.of(registry, clock);

    @Test
    void aNodeWithoutTheMetersHasNothingToSay() {
        for (var rule : AlertRule.values()) {
            assertThat(read(rule)).as(rule.name()).isEmpty();
        }
    }

    @Test
    void eachGroupIsReadByItself() {
        gauge("streamlet.processor.lag", "mesh", 30);
        gauge("streamlet.processor.lag", "stage", 30.5);
        gauge("streamlet.processor.lag", "classroom", Double.NaN);
        assertThat(read(AlertRule.PROJECTION_LAG))
                .containsExactlyInAnyOrder(new Reading("mesh", 30, 30, false), new Reading("stage", 30.5, 30, true));
    }

    @Test
    void oneIsTooManyOfTheseThree() {
        gauge("streamlet.processor.dead.letters", "mesh", 1);
        gauge("streamlet.mesh.orphans", null, 1);
        gauge("streamlet.ingest.stalled", null, 0);
        assertThat(read(AlertRule.DEAD_LETTERS)).containsExactly(new Reading("mesh", 1, 0, true));
        assertThat(read(AlertRule.MESH_ORPHANS)).containsExactly(new Reading(null, 1, 0, true));
        assertThat(read(AlertRule.INGEST_STALLED)).containsExactly(new Reading(null, 0, 0, false));
    }

    @Test
    void lessThanFiveReservesOfRoomIsLittle() {
        gauge("streamlet.media.disk.reserve", null, 200);
        gauge("streamlet.media.disk.free", null, 999);
        assertThat(read(AlertRule.DISK_LOW)).containsExactly(new Reading(null, 999, 1_000, true));
    }

    @Test
    void moreThanHalfOfSeveralLinksIsTooMuch() {
        links(3, 3);
        assertThat(breached(AlertRule.STAGE_FALLBACK)).as("too few").isFalse();
        links(1, 0);
        assertThat(read(AlertRule.STAGE_FALLBACK)).containsExactly(new Reading(null, 0.75, 0.5, true));
        links(2, 0);
        assertThat(breached(AlertRule.STAGE_FALLBACK)).as("half").isFalse();
    }

    @Test
    void onlyTheLastQuarterOfAnHourCounts() {
        links(8, 8);
        assertThat(breached(AlertRule.STAGE_FALLBACK)).isTrue();
        clock.advance(Duration.ofMinutes(14));
        assertThat(breached(AlertRule.STAGE_FALLBACK)).isTrue();
        clock.advance(Duration.ofMinutes(2));
        assertThat(breached(AlertRule.STAGE_FALLBACK)).isFalse();
    }

    private void links(int accepted, int fallbacks) {
        registry.counter("streamlet.stage.accepted").increment(accepted);
        registry.counter("streamlet.stage.fallbacks", "cause", "CONNECT_FAILED").increment(fallbacks);
    }

    private void gauge(String name, @Nullable String group, double value) {
        var gauge = Gauge.builder(name, () -> value).strongReference(true);
        if (group != null) {
            gauge.tag("group", group);
        }
        gauge.register(registry);
    }

    private boolean breached(AlertRule rule) {
        return read(rule).stream().anyMatch(Reading::breached);
    }

    private List<Reading> read(AlertRule rule) {
        return conditions.stream()
                .filter(condition -> condition.rule() == rule)
                .findFirst()
                .orElseThrow()
                .readings()
                .get();
    }
}
