package io.streamlet.query.live;

import io.streamlet.contracts.live.Welcome;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Where the container's sockets become connections: opens, reads within the limits, cleans up. */
@Component
class LiveSocketHandler extends AbstractWebSocketHandler {

    private static final String CONNECTION = "connection";
    private static final String READING = "reading";
    /** how long one frame may be stuck in the network; property of the container */
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final long SEND_TIMEOUT_MILLIS = 10_000;

    private record Reading(InboundLimit limit, FrameAssembly assembly) {}

    private final Connections connections;
    private final Topics topics;
    private final Presence presence;
    private final RosterWatch roster;
    private final IceServers ice;
    private final List<HubPart> parts;
    private final FrameHandlers handlers;
    private final FrameCodec codec;
    private final LiveTimer timer;
    private final LiveMetrics metrics;
    private final LiveProperties properties;
    private final Clock clock;

    LiveSocketHandler(
            Connections connections,
            Topics topics,
            Presence presence,
            RosterWatch roster,
            IceServers ice,
            List<HubPart> parts,
            FrameHandlers handlers,
            FrameCodec codec,
            LiveTimer timer,
            LiveMetrics metrics,
            LiveProperties properties,
            Clock clock) {
        this.connections = connections;
        this.topics = topics;
        this.presence = presence;
        this.roster = roster;
        this.ice = ice;
        this.parts = parts;
        this.handlers = handlers;
        this.codec = codec;
        this.timer = timer;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    /** In parts: a frame that is too large is answered with our own close code, not the container's. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession().getUserProperties().put(SEND_TIMEOUT, SEND_TIMEOUT_MILLIS);
        }
        var actor = (Actor) Objects.requireNonNull(session.getAttributes().get(HandshakeGate.ACTOR));
        var connection = new Connection(actor, new SessionWire(session), codec, timer, metrics, properties);
        session.getAttributes().put(CONNECTION, connection);
        session.getAttributes()
                .put(
                        READING,
                        new Reading(
                                new InboundLimit(properties.framesPerSecond(), timer.nanos()),
                                new FrameAssembly(properties.frameBytes().toBytes())));
        connection.send(new Welcome(
                connection.id(),
                actor.accountId(),
                (int) properties.heartbeat().toSeconds(),
                (int) properties.grace().toSeconds(),
                clock.instant(),
                ice.of(actor.accountId())));
        connections.add(connection);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var connection = connection(session);
        var reading = (Reading) Objects.requireNonNull(session.getAttributes().get(READING));
        if (connection.isClosed()) {
            return;
        }
        if (!reading.assembly.add(message.getPayload())) {
            connection.close(Closing.FLOOD);
        } else if (message.isLast()) {
            var whole = reading.assembly.complete();
            if (whole.isPresent() && admitted(reading)) {
                connection.heard();
                handlers.receive(connection, whole.get());
            } else {
                connection.close(Closing.FLOOD);
            }
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        var connection = connection(session);
        var reading = (Reading) Objects.requireNonNull(session.getAttributes().get(READING));
        if (!admitted(reading)) {
            connection.close(Closing.FLOOD);
        } else if (message.isLast()) {
            connection.refuse(BusinessError.of(ErrorCode.FRAME_INVALID, "Frames are text."), null);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var connection = connection(session);
        connection.gone();
        connections.remove(connection);
        var account = connection.actor().accountId();
        Set.copyOf(connection.topics()).forEach(topic -> topics.leave(topic, connection));
        Set.copyOf(connection.attended()).forEach(c -> presence.stopAttending(c, account, connection.id()));
        roster.releaseAll(connection);
        parts.forEach(part -> part.closed(connection));
    }

    private boolean admitted(Reading reading) {
        metrics.framesIn(1);
        return reading.limit.admits(timer.nanos());
    }

    private static Connection connection(WebSocketSession session) {
        return (Connection) Objects.requireNonNull(session.getAttributes().get(CONNECTION));
    }
}
