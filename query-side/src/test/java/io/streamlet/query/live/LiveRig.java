package io.streamlet.query.live;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.JsonNode;

/** The hub without sockets, for parts of it in other packages. */
public final class LiveRig {

    public final FakeQueryBus fakes = new FakeQueryBus();
    public final ManualTimer timer = new ManualTimer();
    private final FrameCodec codec = new FrameCodec(Samples.JSON);
    public final Clock clock = new TimerClock(timer);
    public final IceServers ice = new IceServers(
            new IceProperties(
                    List.of(new IceProperties.Server(List.of("turn:turn.example.org"), null, null)),
                    "north",
                    Duration.ofHours(12),
                    Duration.ofMinutes(10)),
            clock);
    public final Topics topics = new Topics(fakes.gateway, fakes.queries, timer, codec, Samples.properties());

    /** the time of the timer, beginning at noon */
    private static final class TimerClock extends Clock {
        private final ManualTimer timer;

        TimerClock(ManualTimer timer) {
            this.timer = timer;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Samples.NOON.plusNanos(timer.nanos());
        }
    }

    /** A page with its socket, attending a class. */
    public static final class Tab {
        public final Connection connection;
        private final List<String> written;

        private Tab(Connection connection, List<String> written) {
            this.connection = connection;
            this.written = written;
        }

        /** what it was sent since the last call */
        public List<JsonNode> received() {
            var frames = written.stream().map(Samples::json).toList();
            written.clear();
            return frames;
        }
    }

    public Tab tab(Actor actor, ClassId... attended) {
        var written = new ArrayList<String>();
        var wire = new Wire() {
            @Override
            public void write(TextMessage frame) {
                written.add(frame.getPayload());
            }

            @Override
            public void close(Closing why) {}
        };
        var metrics = new LiveMetrics(new SimpleMeterRegistry());
        var connection = new Connection(actor, wire, codec, timer, metrics, Samples.properties());
        connection.attended().addAll(List.of(attended));
        return new Tab(connection, written);
    }

    public void receive(Tab tab, List<FrameHandler<?>> handlers, Object frame) {
        var text = Samples.JSON.writerFor(ClientFrame.class).writeValueAsString(frame);
        new FrameHandlers(handlers, codec).receive(tab.connection, text);
        timer.settle();
    }

    public void follow(Tab tab, TopicQuery topic) {
        topics.subscribe(topic, tab.connection, null);
        timer.settle();
    }

    public void close(Tab tab, HubPart part) {
        tab.connection.gone();
        part.closed(tab.connection);
        timer.settle();
    }

    /** as JSON, to compare with what was received */
    public JsonNode json(ServerFrame frame) {
        return Samples.json(codec.encode(frame).getPayload());
    }
}
