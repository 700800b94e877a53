package io.streamlet.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who sends requests: with a token, or as nobody. */
public class Caller {
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final @Nullable String token;

    Caller(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    public URI base() {
        return base;
    }

    public @Nullable String token() {
        return token;
    }

    public Caller withToken(String other) {
        return new Caller(base, other);
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return json("POST", path, json);
    }

    public Answer put(String path) {
        return send("PUT", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer put(String path, String json) {
        return json("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer json(String method, String path, String json) {
        return send(method, path, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(json));
    }

    public Answer putBytes(String path, byte[] bytes) {
        return send("PUT", path, Map.of("Content-Type", "application/octet-stream"), BodyPublishers.ofByteArray(bytes));
    }

    public Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        if (token != null && !headers.containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
