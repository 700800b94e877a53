package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A second client of the written protocol. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static String ticket(int port, Actor actor) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/live/tickets"))
                .header("Authorization", actor.accountId().toString())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(201);
        return Samples.json(response.body()).get("ticket").asString();
    }

    static LiveClient open(int port, Actor actor) throws IOException, InterruptedException {
        var client = new LiveClient();
        client.socket = connect(port, ticket(port, actor), null, HandshakeGate.PROTOCOL, client);
        assertThat(client.next().get("type").asString()).isEqualTo("welcome");
        return client;
    }

    /** the HTTP status of a handshake that is expected to be refused */
    static int refusedWith(int port, @Nullable String ticket, @Nullable String origin, @Nullable String protocol) {
        try {
            connect(port, ticket, origin, protocol, new LiveClient()).abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private static WebSocket connect(
            int port, @Nullable String ticket, @Nullable String origin, @Nullable String protocol, LiveClient client) {
        var builder = HTTP.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        var query = ticket == null ? "" : "?ticket=" + ticket;
        return builder.buildAsync(URI.create("ws://localhost:" + port + "/ws" + query), client)
                .join();
    }

    void send(String text) {
        Objects.requireNonNull(socket).sendText(text, true).join();
    }

    void sendInParts(String first, String rest) {
        Objects.requireNonNull(socket).sendText(first, false).join();
        Objects.requireNonNull(socket).sendText(rest, true).join();
    }

    JsonNode next() throws InterruptedException {
        return Objects.requireNonNull(frames.poll(10, TimeUnit.SECONDS), "no frame came");
    }

    boolean hasMore() {
        return !frames.isEmpty();
    }

    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(Samples.json(partial.toString()));
            partial.setLength(0);
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
