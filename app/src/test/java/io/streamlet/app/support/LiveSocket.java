package io.streamlet.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One end of the live socket. */
public final class LiveSocket implements WebSocket.Listener, AutoCloseable {
    public static final String PROTOCOL = "streamlet.v1";

    private static final long PATIENCE = 30;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static LiveSocket open(URI base, String ticket) {
        var live = new LiveSocket();
        live.socket = connect(base, ticket, null, PROTOCOL, live);
        live.next("welcome");
        return live;
    }

    /** the status of a handshake; 101 if it was taken */
    public static int handshake(URI base, String ticket, @Nullable String origin, @Nullable String protocol) {
        try {
            connect(base, ticket, origin, protocol, new LiveSocket()).abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private static WebSocket connect(
            URI base, String ticket, @Nullable String origin, @Nullable String protocol, LiveSocket live) {
        var builder = Caller.HTTP.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        var address = URI.create("ws://" + base.getAuthority() + "/ws?ticket=" + ticket);
        return builder.buildAsync(address, live).join();
    }

    public LiveSocket send(String frame) {
        Objects.requireNonNull(socket).sendText(frame, true).join();
        return this;
    }

    public LiveSocket subscribe(String topic) {
        return send("{\"type\": \"subscribe\", \"topic\": \"" + topic + "\"}");
    }

    /** the next frame of this type; others before it are dropped */
    public JsonNode next(String type) {
        return next(frame -> frame.path("type").asString().equals(type));
    }

    public JsonNode next(Predicate<JsonNode> wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try {
            while (true) {
                JsonNode frame = frames.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                assertThat(frame).as("a frame in time").isNotNull();
                if (wanted.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** what became of a subscription: {@code snapshot}, or the code of its refusal */
    public String outcomeOf(String topic) {
        subscribe(topic);
        JsonNode frame = next(candidate -> topic.equals(candidate.path("topic").asString())
                || topic.equals(candidate.path("ref").asString()));
        return frame.path("type").asString().equals("error")
                ? frame.path("code").asString()
                : frame.path("type").asString();
    }

    public int closeCode() {
        return closed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = Answer.JSON.readTree(partial.toString());
            partial.setLength(0);
            if (frame.path("type").asString().equals("ping")) {
                webSocket.sendText("{\"type\": \"pong\"}", true);
            }
            frames.add(frame);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void close() {
        Objects.requireNonNull(socket).abort();
    }
}
