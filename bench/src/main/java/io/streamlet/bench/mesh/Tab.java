package io.streamlet.bench.mesh;

import io.streamlet.bench.client.Api.Account;
import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.MeshJoin;
import io.streamlet.contracts.live.MeshSourceReady;
import io.streamlet.contracts.live.Pong;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page without a picture: attends a class and takes places in its mesh, one after another. */
final class Tab implements WebSocket.Listener {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Wish(PeerId peer, CompletableFuture<Long> placed) {}

    final Account account;
    private final ClassId classId;
    private final CompletableFuture<WebSocket> attending = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private @Nullable Wish wish;

    Tab(Account account, ClassId classId) {
        this.account = account;
        this.classId = classId;
    }

    CompletableFuture<WebSocket> attending() {
        return attending;
    }

    /** @return when the place was told, by {@link System#nanoTime}; a refusal is an {@link IllegalStateException} with its code */
    CompletableFuture<Long> source(MeshSource source) {
        return wish(PeerId.SOURCE, new MeshSourceReady(classId, source));
    }

    /** the same, for a peer that replaces the one before */
    CompletableFuture<Long> join(PeerId peer, CapabilityReport capability) {
        return wish(peer, new MeshJoin(classId, peer, capability));
    }

    private synchronized CompletableFuture<Long> wish(PeerId peer, ClientFrame frame) {
        var placed = new CompletableFuture<Long>();
        wish = new Wish(peer, placed);
        send(attending.join(), frame);
        return placed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            long now = System.nanoTime();
            var frame = MAPPER.readTree(parts.toString());
            parts.setLength(0);
            receive(socket, frame, now);
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        fail("closed with " + code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        fail("broken: " + error);
    }

    private synchronized void receive(WebSocket socket, JsonNode frame, long now) {
        switch (frame.path("type").asString()) {
            case "welcome" -> send(socket, new Attend(classId, null));
            case "attending" -> attending.complete(socket);
            case "ping" -> send(socket, new Pong());
            case "mesh-place" -> {
                if (wish != null
                        && wish.peer.toString().equals(frame.path("peerId").asString())) {
                    wish.placed.complete(now);
                }
            }
            case "error" -> fail(frame.path("code").asString());
            default -> {}
        }
    }

    private synchronized void fail(String why) {
        var failure = new IllegalStateException(why);
        attending.completeExceptionally(failure);
        if (wish != null) {
            wish.placed.completeExceptionally(failure);
        }
    }

    /** one after the other, as the socket demands */
    private void send(WebSocket socket, ClientFrame frame) {
        var text = MAPPER.writerFor(ClientFrame.class).writeValueAsString(frame);
        sending = sending.thenCompose(done -> socket.sendText(text, true));
    }
}
