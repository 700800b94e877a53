package io.streamlet.projection.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.live.AlertChanged;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchAlerts;
import io.streamlet.contracts.monitoring.AlertRule;
import io.streamlet.contracts.monitoring.AlertView;
import io.streamlet.contracts.monitoring.AlertsView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertPushTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final List<AlertView> pinned = new ArrayList<>();
    private final Alerts alerts = then -> pinned.stream()
            .filter(alert -> alert.resolvedAt() == null || !alert.resolvedAt().isBefore(then))
            .toList();
    private final SimpleQueryUpdateEmitter emitter =
            SimpleQueryUpdateEmitter.builder().build();
    private final AlertPush push = new AlertPush(alerts, emitter, CLOCK);
    private final List<TopicUpdate> told = new ArrayList<>();

    @BeforeEach
    void watch() {
        var bus = SimpleQueryBus.builder().queryUpdateEmitter(emitter).build();
        bus.subscribe(
                WatchAlerts.class.getName(),
                AlertsView.class,
                query -> new AlertQueries(alerts, CLOCK).answer((WatchAlerts) query.getPayload()));
        var gateway = DefaultQueryGateway.builder().queryBus(bus).build();
        var watch = gateway.subscriptionQuery(new WatchAlerts(), AlertsView.class, TopicUpdate.class);
        watch.updates().subscribe(told::add);
    }

    @Test
    void whatIsThereAtFirstIsNoNews() {
        pinned.add(alert("disk", 1, null));
        push.look();
        assertThat(told).isEmpty();
        assertThat(new AlertQueries(alerts, CLOCK).answer(new WatchAlerts()).alerts())
                .isEqualTo(pinned);
    }

    @Test
    void whatBeginsAndWhatEndsIsToldOnce() {
        push.look();
        pinned.add(alert("disk", 1, null));
        push.look();
        push.look();
        pinned.set(0, alert("disk", 2, NOON));
        push.look();
        push.look();

        assertThat(told)
                .containsExactly(new AlertChanged(alert("disk", 1, null)), new AlertChanged(alert("disk", 2, NOON)));
    }

    @Test
    void whatBeginsAgainIsToldAgain() {
        pinned.add(alert("disk", 2, NOON.minusSeconds(60)));
        push.look();
        pinned.set(0, alert("disk", 3, null));
        push.look();
        assertThat(told).containsExactly(new AlertChanged(alert("disk", 3, null)));
    }

    private static AlertView alert(String id, long version, @Nullable Instant resolvedAt) {
        return new AlertView(id, version, AlertRule.DISK_LOW, "a", null, 1, 2, NOON.minusSeconds(90), resolvedAt);
    }
}
