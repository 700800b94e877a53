package io.streamlet.query.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageRoute;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageMetersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageMeters meters = new StageMeters(registry);

    private final InvitationView invited = view(SeatStatus.INVITED, null, null, null, null, null);
    private final InvitationView accepted = view(SeatStatus.CONNECTING, NOON, null, StageRoute.PEER, null, null);

    @Test
    void anAcceptanceCountsOnce() {
        meters.changed(invited, accepted);
        meters.changed(accepted, accepted);
        assertThat(registry.get("streamlet.stage.accepted").counter().count()).isEqualTo(1);
    }

    @Test
    void aLinkTakesFromTheAcceptanceToTheStage() {
        meters.changed(accepted, view(SeatStatus.ON_STAGE, NOON, NOON.plusMillis(640), StageRoute.PEER, null, null));

        var connect =
                registry.get("streamlet.stage.connect").tag("route", "PEER").timer();
        assertThat(connect.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(640);
        assertThat(registry.get("streamlet.stage.connect")
                        .tag("route", "SERVER")
                        .timer()
                        .count())
                .isZero();
    }

    @Test
    void aChangeToTheServerIsAFallbackByItsCause() {
        var fallen = view(SeatStatus.CONNECTING, NOON, null, StageRoute.SERVER, RouteCause.CONNECT_FAILED, null);
        meters.changed(accepted, fallen);
        meters.changed(fallen, view(SeatStatus.CONNECTING, NOON, null, StageRoute.PEER, null, null));

        assertThat(fallbacks(RouteCause.CONNECT_FAILED)).isEqualTo(1);
        assertThat(fallbacks(RouteCause.LINK_LOST)).isZero();
    }

    @Test
    void anEndCountsByItsReason() {
        meters.changed(
                accepted, view(SeatStatus.ENDED, NOON, null, StageRoute.PEER, null, StageEndReason.CONNECT_FAILED));
        assertThat(registry.get("streamlet.stage.ended")
                        .tag("reason", "CONNECT_FAILED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double fallbacks(RouteCause cause) {
        return registry.get("streamlet.stage.fallbacks")
                .tag("cause", cause.name())
                .counter()
                .count();
    }

    private static InvitationView view(
            SeatStatus status,
            @Nullable Instant acceptedAt,
            @Nullable Instant joinedAt,
            @Nullable StageRoute route,
            @Nullable RouteCause cause,
            @Nullable StageEndReason reason) {
        var account = new AccountId(ID);
        return new InvitationView(
                new ClassId(ID),
                new InvitationId(ID),
                1,
                account,
                "Ann",
                account,
                status,
                NOON,
                NOON,
                acceptedAt,
                joinedAt,
                null,
                reason,
                route,
                cause,
                null,
                0,
                true,
                true);
    }
}
