package io.streamlet.command;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.streamlet.command.shared.Fixtures;
import io.streamlet.contracts.shared.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

@CommandSideTest
class ClassRestTest {
    private final UUID id = UUID.randomUUID();
    private final Rest rest;

    ClassRestTest(@Autowired WebApplicationContext context) {
        rest = new Rest(context);
    }

    private String body(String title) {
        return """
                {"classId": "%s", "title": "%s", "startsAt": "%s", "durationMinutes": 60}""".formatted(id, title, Fixtures.NOW.plusSeconds(60));
    }

    private void expect(int status, Actor actor, HttpMethod method, String path, String json) {
        assertThat(rest.as(actor, method, "/api/classes/" + id + path, json)).hasStatus(status);
    }

    private void live() {
        assertThat(rest.as(TEACHER, POST, "/api/classes", body("Algebra"))).hasStatus(201);
        expect(200, TEACHER, POST, "/start", "");
        expect(200, STUDENT, POST, "/join", "");
    }

    @Test
    void aClassIsScheduledOnceHoweverOftenItIsAsked() {
        for (int i = 0; i < 2; i++) {
            assertThat(rest.as(TEACHER, POST, "/api/classes", body("  Algebra ")))
                    .hasStatus(201)
                    .hasHeader("Location", "/api/classes/" + id)
                    .bodyJson()
                    .extractingPath("classId")
                    .isEqualTo(id.toString());
        }
        assertThat(rest.as(TEACHER, POST, "/api/classes", body("Topology")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void aClassWithoutAnIdGetsOne() {
        var json = body("Algebra").replace("\"classId\": \"" + id + "\", ", "");
        assertThat(rest.as(TEACHER, POST, "/api/classes", json))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("classId")
                .asString()
                .matches(made -> UUID.fromString(made).version() == 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\\u0000b", "a\\u202eb", "one\\ntwo"})
    void aTitleIsOneLineOfPlainText(String title) {
        assertThat(rest.as(TEACHER, POST, "/api/classes", body(title))).hasStatus(400);
    }

    @Test
    void beforeTheStart() {
        rest.as(TEACHER, POST, "/api/classes", body("Algebra"));
        expect(204, STUDENT, PUT, "/reminder", "");
        expect(204, STUDENT, DELETE, "/reminder", "");
        expect(
                204,
                TEACHER,
                PUT,
                "/schedule",
                "{\"startsAt\": \"" + Fixtures.NOW.plusSeconds(120) + "\", \"durationMinutes\": 30}");
        expect(204, TEACHER, PUT, "/details", """
                {"title": "Topology", "description": "one\\ntwo",
                 "settings": {"capacity": 5, "visibility": "UNLISTED", "recorded": false}}""");
        expect(400, TEACHER, PUT, "/schedule", "{\"durationMinutes\": 30}");
        expect(400, TEACHER, PUT, "/details", "{\"title\": \"Topology\", \"description\": \"\"}");
        expect(204, TEACHER, POST, "/cancel", "");
        expect(204, TEACHER, POST, "/cancel", "{\"reason\": \"ill\"}");
    }

    @Test
    void fromStartToEnd() {
        live();
        assertThat(rest.as(VIEWER, POST, "/api/classes/" + id + "/join"))
                .bodyJson()
                .extractingPath("role")
                .isEqualTo("OBSERVER");
        expect(204, STUDENT, POST, "/leave", "");
        expect(204, TEACHER, DELETE, "/participants/" + STUDENT.accountId(), "");
        expect(403, STUDENT, POST, "/join", "");
        expect(403, STUDENT, POST, "/end", "");
        assertThat(rest.as(ADMIN, POST, "/api/classes/" + id + "/end"))
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("ENDED");
    }

    @Test
    void chat() {
        live();
        var messageId = UUID.randomUUID();
        expect(201, STUDENT, POST, "/messages", "{\"messageId\": \"" + messageId + "\", \"text\": \"helo\"}");
        expect(201, STUDENT, POST, "/messages", "{\"text\": \"again\", \"replyTo\": \"" + messageId + "\"}");
        expect(400, STUDENT, POST, "/messages", "{\"text\": 7}");
        expect(400, STUDENT, POST, "/messages", "{\"text\": \"" + "x".repeat(2_001) + "\"}");
        expect(204, STUDENT, PATCH, "/messages/" + messageId, "{\"text\": \"hello\"}");
        expect(204, TEACHER, DELETE, "/messages/" + messageId, "");
        expect(204, TEACHER, PUT, "/chat", "{\"locked\": true, \"slowModeSeconds\": 30}");
        expect(409, STUDENT, POST, "/messages", "{\"text\": \"hello?\"}");
        expect(204, TEACHER, PUT, "/chat", "{\"locked\": false}");
        expect(429, STUDENT, POST, "/messages", "{\"text\": \"hello?\"}");
        expect(403, STUDENT, PUT, "/chat", "{\"locked\": true}");
    }

    @Test
    void hands() {
        live();
        expect(204, STUDENT, PUT, "/hand", "");
        expect(204, STUDENT, DELETE, "/hand", "");
        expect(204, STUDENT, PUT, "/hand", "");
        expect(204, TEACHER, DELETE, "/hands/" + STUDENT.accountId(), "");
        expect(204, TEACHER, DELETE, "/hands", "");
        expect(403, STUDENT, DELETE, "/hands", "");
    }

    @Test
    void whatIsNotThereIsMissing() {
        expect(404, TEACHER, POST, "/start", "");
        expect(404, STUDENT, POST, "/messages", "{\"text\": \"hello\"}");
        expect(404, STUDENT, PUT, "/hand", "");
        assertThat(rest.as(ADMIN, POST, "/api/admin/users/" + id + "/disable")).hasStatus(404);
    }
}
