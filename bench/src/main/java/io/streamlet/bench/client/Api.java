package io.streamlet.bench.client;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST calls that a benchmark makes; whatever is not a success is an {@link IllegalStateException}. */
public final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a password for benchmarks";

    /** Someone who has signed in. */
    public record Account(AccountId id, String accessToken) {}

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public Api(URI server) {
        this.server = server;
    }

    public Account login(String username, String password) {
        return account(post("/api/login", null, Map.of("username", username, "password", password)));
    }

    public Account register(String username) {
        var body = Map.of("username", username, "password", PASSWORD, "displayName", "Student " + username);
        return account(post("/api/register", null, body));
    }

    /** a public class that has begun */
    public ClassId startedClass(Account teacher, String title, int capacity) {
        var settings = Map.of("capacity", capacity, "visibility", "PUBLIC", "recorded", false);
        var body = Map.of(
                "title", title, "startsAt", Instant.now().toString(), "durationMinutes", 60, "settings", settings);
        var classId =
                ClassId.of(post("/api/classes", teacher, body).path("classId").asString());
        post("/api/classes/" + classId + "/start", teacher, Map.of());
        return classId;
    }

    public void end(Account teacher, ClassId classId) {
        post("/api/classes/" + classId + "/end", teacher, Map.of());
    }

    public void join(Account account, ClassId classId) {
        post("/api/classes/" + classId + "/join", account, Map.of());
    }

    public void write(Account author, ClassId classId, MessageId messageId, String text) {
        var body = Map.of("messageId", messageId.toString(), "text", text);
        post("/api/classes/" + classId + "/messages", author, body);
    }

    public WebSocket open(Account account, WebSocket.Listener listener) {
        var ticket = post("/api/live/tickets", account, Map.of()).path("ticket").asString();
        var address = "ws://" + server.getAuthority() + "/ws?ticket=" + ticket;
        return http.newWebSocketBuilder()
                .subprotocols("streamlet.v1")
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create(address), listener)
                .join();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static Account account(JsonNode session) {
        var id = new AccountId(
                UUID.fromString(session.path("account").path("accountId").asString()));
        return new Account(id, session.path("accessToken").asString());
    }

    private JsonNode post(String path, @Nullable Account by, Map<String, ?> body) {
        return send("POST", path, by, body);
    }

    public JsonNode send(String method, String path, @Nullable Account by, @Nullable Map<String, ?> body) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)));
        if (by != null) {
            request.header("Authorization", "Bearer " + by.accessToken());
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? mapper.nullNode() : mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
