package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.live.Ping;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;

class ConnectionTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ManualTimer timer = new ManualTimer();
    private final FakeWire wire = new FakeWire();
    private final FrameCodec codec = new FrameCodec(Samples.JSON);
    private final Connection connection = new Connection(
            Samples.actor(Role.STUDENT), wire, codec, timer, new LiveMetrics(registry), Samples.properties());

    @Test
    void writesInOrderAndOnlyInTheBackground() {
        connection.send(new TextMessage("1"));
        connection.sendKept(List.of(new TextMessage("2"), new TextMessage("3")));
        connection.send(new TextMessage("4"));
        assertThat(wire.written()).isEmpty();

        timer.settle();

        assertThat(wire.written()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void theTimeInTheQueueIsMeasured() {
        connection.send(new TextMessage("1"));
        assertThat(registry.get("streamlet.live.push").timer().count()).isZero();
        timer.advance(Duration.ofMillis(40));

        var push = registry.get("streamlet.live.push").timer();
        assertThat(push.count()).isEqualTo(1);
    }

    @Test
    void tooManyFramesInTheQueueEndIt() {
        for (int i = 0; i < 256; i++) {
            connection.send(new TextMessage("x"));
        }
        assertThat(connection.isClosed()).isFalse();
        connection.send(new TextMessage("x"));
        timer.settle();

        assertThat(wire.closings()).containsExactly(Closing.TOO_SLOW);
        assertThat(wire.written()).isEmpty();
    }

    @Test
    void tooManyBytesInTheQueueEndIt() {
        var half = new TextMessage("x".repeat(512 * 1024));
        connection.send(half);
        connection.send(half);
        assertThat(connection.isClosed()).isFalse();
        connection.send(new TextMessage("x"));
        timer.settle();

        assertThat(wire.closings()).containsExactly(Closing.TOO_SLOW);
    }

    @Test
    void whatTheTopicKeepsAnywayIsOneEntryWithoutWeight() {
        var large = new TextMessage("x".repeat(2 * 1024 * 1024));
        connection.sendKept(Collections.nCopies(512, large));
        connection.send(new TextMessage("y"));
        timer.settle();

        assertThat(wire.closings()).isEmpty();
        assertThat(wire.written()).hasSize(513);
    }

    @Test
    void aDrainedQueueHasRoomAgain() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 200; i++) {
                connection.send(new TextMessage("x"));
            }
            timer.settle();
        }

        assertThat(wire.written()).hasSize(600);
        assertThat(wire.closings()).isEmpty();
    }

    @Test
    void aSilentSocketIsPingedThenClosed() {
        var connections = new Connections();
        connections.add(connection);
        var heartbeat = new Heartbeat(connections, timer, Samples.properties());

        for (int second = 1; second <= 25; second++) {
            timer.advance(Duration.ofSeconds(1));
            heartbeat.sweep();
        }
        timer.settle();
        var ping = codec.encode(new Ping()).getPayload();
        assertThat(wire.written()).containsExactly(ping, ping);
        assertThat(wire.closings()).isEmpty();

        timer.advance(Duration.ofSeconds(1));
        heartbeat.sweep();
        timer.settle();
        assertThat(wire.closings()).containsExactly(Closing.NO_HEARTBEAT);
    }

    @Test
    void aSocketThatAnswersStaysOpen() {
        var connections = new Connections();
        connections.add(connection);
        var heartbeat = new Heartbeat(connections, timer, Samples.properties());

        for (int second = 1; second <= 120; second++) {
            timer.advance(Duration.ofSeconds(1));
            heartbeat.sweep();
            if (second % 10 == 0) {
                connection.heard();
            }
        }

        assertThat(connection.isClosed()).isFalse();
    }

    @Test
    void moreTopicsThanAllowedAreRefused() {
        for (int i = 0; i < 64; i++) {
            connection.claim(new WatchChat(Samples.classId()));
        }
        assertThatThrownBy(() -> connection.claim(new WatchChat(Samples.classId())))
                .hasMessageContaining("too many");
    }

    @Test
    void fiftyFramesASecondAreFineOneMoreIsAFlood() {
        var limit = new InboundLimit(50, 0);
        for (int i = 0; i < 50; i++) {
            assertThat(limit.admits(i)).isTrue();
        }
        assertThat(limit.admits(51)).isFalse();
        assertThat(limit.admits(Duration.ofSeconds(1).toNanos())).isTrue();
    }

    @Test
    void aFrameMayComeInPartsButNotGrowTooLarge() {
        var assembly = new FrameAssembly(10);
        assertThat(assembly.add("12345")).isTrue();
        assertThat(assembly.add("67890")).isTrue();
        assertThat(assembly.complete()).contains("1234567890");
        assertThat(assembly.add("12345678901")).isFalse();

        var umlauts = new FrameAssembly(10);
        assertThat(umlauts.add("ääääää")).isTrue();
        assertThat(umlauts.complete()).isEmpty();
    }

    private static final class FakeWire implements Wire {
        private final List<String> written = new ArrayList<>();
        private final List<Closing> closings = new ArrayList<>();

        @Override
        public void write(TextMessage frame) {
            written.add(frame.getPayload());
        }

        @Override
        public void close(Closing why) {
            closings.add(why);
        }

        List<String> written() {
            return written;
        }

        List<Closing> closings() {
            return closings;
        }
    }
}
