package io.streamlet.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.analytics.DeliveryMode;
import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.ViewerCounts;
import io.streamlet.contracts.live.ViewerStats;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.live.Connection;
import io.streamlet.query.mesh.Senders;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryWindowTest {

    private static final ClassId CLASS = new ClassId(new UUID(0, 1));
    private static final AccountId ANN = new AccountId(new UUID(1, 1));
    private static final AccountId BOB = new AccountId(new UUID(1, 2));
    private static final PeerId BOBS_PEER = new PeerId(new UUID(2, 2));
    private static final long TEN_SECONDS = Duration.ofSeconds(10).toNanos();
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final DeliveryWindow window = new DeliveryWindow(0);

    @Test
    void addsUpWhatThePagesTell() {
        window.add(
                ANN,
                2,
                stats(DeliveryMode.MESH, 50, received(BOBS_PEER, 400), received(PeerId.SOURCE, 30)),
                mesh(false),
                0);
        window.add(ANN, 2, stats(DeliveryMode.MESH, 0, received(BOBS_PEER, 600)), mesh(false), TEN_SECONDS);
        window.add(BOB, 0, stats(DeliveryMode.HLS, 700), null, TEN_SECONDS);

        var sample = window.end(2 * TEN_SECONDS, SILENCE);
        assertThat(sample.seconds()).isEqualTo(20);
        assertThat(sample.viewers()).isEqualTo(new ViewerCounts(1, 0, 0, 1, 0));
        assertThat(sample.serverBytes()).isEqualTo(750);
        assertThat(sample.sourceBytes()).isEqualTo(30);
        assertThat(sample.carried())
                .containsExactly(new DeliverySample.Carried(BOB, List.of(new DeliverySample.Share(ANN, 1_000))));
        assertThat(sample.firstFrameMillis()).containsExactly(250, 250, 250);
        assertThat(sample.interruptions()).isEqualTo(3);
        assertThat(sample.meshConnected()).isEqualTo(3);
    }

    @Test
    void theNextWindowBeginsAtNothingButKnowsWhoWatches() {
        window.add(ANN, 0, stats(DeliveryMode.HLS, 50), null, 0);
        window.end(TEN_SECONDS, SILENCE);

        assertThat(window.end(2 * TEN_SECONDS, SILENCE))
                .isEqualTo(new DeliverySample(
                        10, new ViewerCounts(1, 0, 0, 0, 0), 0, 0, List.of(), List.of(), 0, 0, 0, 0));
    }

    @Test
    void whoIsSilentOrGoneWatchesNoMore() {
        window.add(ANN, 0, stats(DeliveryMode.HLS, 50), null, 0);
        window.add(BOB, 0, stats(DeliveryMode.HLS, 50), null, 0);
        window.gone(BOB);
        assertThat(window.end(TEN_SECONDS, SILENCE).viewers().all()).isEqualTo(1);
        assertThat(window.end(6 * TEN_SECONDS, SILENCE).viewers().all()).isZero();
        assertThat(window.isEmpty()).isTrue();
    }

    @Test
    void aMediaServerIsTheServerToo() {
        window.add(ANN, 1, stats(DeliveryMode.MESH, 0, received(PeerId.SOURCE, 900)), mesh(true), 0);

        var sample = window.end(TEN_SECONDS, SILENCE);
        assertThat(sample.serverBytes()).isEqualTo(900);
        assertThat(sample.sourceBytes()).isZero();
    }

    @Test
    void liesAreBounded() {
        var stranger = new PeerId(new UUID(2, 9));
        window.add(
                ANN,
                1,
                stats(
                        DeliveryMode.MESH,
                        10_000_000_000L,
                        received(BOBS_PEER, 10_000_000_000L),
                        received(stranger, 500)),
                mesh(false),
                0);
        window.add(BOB, 1, stats(DeliveryMode.MESH, 0, received(BOBS_PEER, 500)), mesh(false), 0);

        var sample = window.end(TEN_SECONDS, SILENCE);
        assertThat(sample.serverBytes()).isEqualTo(62_500_000);
        assertThat(sample.peerBytes())
                .as("neither from strangers nor from oneself")
                .isEqualTo(12_500_000);
    }

    private static ViewerStats stats(DeliveryMode mode, long serverBytes, ViewerStats.Received... received) {
        return new ViewerStats(CLASS, mode, serverBytes, List.of(received), 250, 1, 40, 1, 0);
    }

    private static ViewerStats.Received received(PeerId from, long bytes) {
        return new ViewerStats.Received(from, bytes);
    }

    private static Senders mesh(boolean sourceIsServer) {
        return new Senders() {
            @Override
            public @Nullable AccountId owner(PeerId peer) {
                return peer.equals(BOBS_PEER) ? BOB : null;
            }

            @Override
            public boolean sourceIsServer() {
                return sourceIsServer;
            }

            @Override
            public int hop(Connection connection) {
                return 0;
            }
        };
    }
}
