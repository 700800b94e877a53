package io.streamlet.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.ErrorCode;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpResponse<String> response) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response);
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    public String text(String field) {
        return json().path(field).asString();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** the code of a problem, or the status where all went well: what a table of expectations says in one word */
    public String outcome() {
        return status < 400 ? String.valueOf(status) : text("code");
    }

    public Answer requireStatus(int expected) {
        assertThat(status)
                .as("%s %s answered %s", response.request().method(), response.uri(), body())
                .isEqualTo(expected);
        return this;
    }

    /** a problem as the contract has it: status, media type and code, and nothing about how the server is made */
    public Answer requireProblem(ErrorCode code) {
        assertThat(outcome())
                .as("%s %s answered %s", response.request().method(), response.uri(), body())
                .isEqualTo(code.name());
        requireStatus(code.kind().httpStatus());
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(json().path("fields").isObject()).isTrue();
        requireNothingInternal();
        return this;
    }

    public void requireNothingInternal() {
        assertThat(body())
                .doesNotContain("io.streamlet", "Exception", "java.", "springframework", "axonframework", "\tat ");
    }
}
