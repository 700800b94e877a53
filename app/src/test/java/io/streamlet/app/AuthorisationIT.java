package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Caller;
import io.streamlet.app.support.Chunks;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: every endpoint by every kind of caller, as the table {@code authorisation.txt} says. */
@StreamletTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationIT {
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/register", "{}"),
            Map.entry("POST /api/login", "{\"username\": \"no such name\", \"password\": \"12345678\"}"),
            Map.entry("PUT /api/profile", "{\"displayName\": \"Same Name\"}"),
            Map.entry("PUT /api/profile/password", "{\"current\": \"not this\", \"next\": \"12345678\"}"),
            Map.entry("PUT /api/admin/users/{id}/role", "{\"role\": \"STUDENT\"}"),
            Map.entry(
                    "POST /api/admin/accounts/{id}/erase",
                    "{\"username\": \"not their name\", \"reason\": \"REQUESTED\"}"),
            Map.entry("POST /api/admin/read-models/{group}/replay", "{}"),
            Map.entry("POST /api/admin/read-models/{group}/switch", "{}"),
            Map.entry("POST /api/admin/read-models/{group}/dead-letters/{letter}/discard", "{\"reason\": \"because\"}"),
            Map.entry("POST /api/classes", "{\"title\": \"T\", \"startsAt\": \"%s\", \"durationMinutes\": 30}"),
            Map.entry("PUT /api/classes/{classId}/schedule", "{\"startsAt\": \"%s\", \"durationMinutes\": 30}"),
            Map.entry("PUT /api/classes/{classId}/details", """
                    {"title": "T", "description": "",
                     "settings": {"capacity": 10, "visibility": "PUBLIC", "recorded": false}}"""),
            Map.entry(
                    "POST /api/classes/{classId}/mesh/peers/{peerId}/move",
                    "{\"parent\": \"00000000-0000-0000-0000-000000000000\"}"),
            Map.entry("POST /api/classes/{classId}/mesh/peers/{peerId}/limit", "{\"role\": \"C\"}"),
            Map.entry("POST /api/classes/{classId}/messages", "{\"text\": \"Hello\"}"),
            Map.entry("PATCH /api/classes/{classId}/messages/{messageId}", "{\"text\": \"Hello again\"}"),
            Map.entry("PUT /api/classes/{classId}/chat", "{\"locked\": false, \"slowModeSeconds\": 0}"),
            Map.entry(
                    "POST /api/classes/{classId}/stage/invitations",
                    "{\"invitationId\": \"01950000-0000-7000-8000-00000000000a\", \"accountId\": \"%p\"}"),
            Map.entry(
                    "POST /api/classes/{classId}/stage/invitations/{invitationId}/accept",
                    "{\"stagePeerId\": \"" + Room.TAB + "\", \"microphone\": true, \"camera\": true}"),
            Map.entry(
                    "PUT /api/classes/{classId}/stage/seats/{invitationId}/media",
                    "{\"microphone\": false, \"camera\": false}"),
            Map.entry(
                    "POST /api/classes/{classId}/stage/seats/{invitationId}/streams", "{\"mimeType\": \"video/mp4\"}"),
            Map.entry("POST /api/admin/what-if", "{\"from\": \"2026-01-01T00:00:00Z\", \"policy\": \"MAGIC\"}"),
            Map.entry("POST /api/classes/{classId}/streams", "{\"mimeType\": \"video/mp4\"}"));

    @Autowired
    private Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private Person participant;
    private Person teacher;
    private Person target;

    @BeforeAll
    void cast() {
        participant = api.someone(Role.STUDENT);
        teacher = api.someone(Role.TEACHER);
        target = api.someone(Role.STUDENT);
        Person disabled = api.someone(Role.STUDENT);
        callers.put("nobody", api.nobody());
        callers.put("viewer", api.someone(Role.VIEWER));
        callers.put("outsider", api.someone(Role.STUDENT));
        callers.put("participant", participant);
        callers.put("other", api.someone(Role.TEACHER));
        callers.put("teacher", teacher);
        callers.put("admin", api.someone(Role.ADMIN));
        callers.put("disabled", disabled);
        api.demoAdmin()
                .post("/api/admin/users/" + disabled.accountId() + "/disable")
                .requireStatus(204);
    }

    static Stream<AuthorisationTable.Row> rows() {
        return AuthorisationTable.read().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyone_gets_what_the_table_says(AuthorisationTable.Row row) throws Exception {
        String path = prepare(row);
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        try (var everyone = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach((who, caller) -> everyone.submit(() -> answers.put(who, call(row, path, caller))));
        }
        Map<String, String> outcomes = new LinkedHashMap<>();
        callers.keySet()
                .forEach(who -> outcomes.put(
                        who, Objects.requireNonNull(answers.get(who)).outcome()));
        assertThat(outcomes).isEqualTo(row.expected());
        answers.values().stream()
                .filter(answer -> answer.status() >= 400)
                .forEach(answer -> answer.requireProblem(ErrorCode.valueOf(answer.outcome())));
    }

    @Test
    void every_endpoint_has_its_row() {
        List<String> endpoints = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api") || pattern.startsWith("/hls")) {
                    mapping.getMethodsCondition().getMethods().forEach(method -> endpoints.add(method + " " + pattern));
                }
            }
        });
        assertThat(rows().map(AuthorisationTable.Row::endpoint)).containsExactlyInAnyOrderElementsOf(endpoints);
    }

    private Answer call(AuthorisationTable.Row row, String path, Caller caller) {
        if (row.path().startsWith("/hls")) {
            String room = path.split("/")[2];
            String cookie = caller.post("/api/classes/" + room + "/playback").header("Set-Cookie");
            Map<String, String> headers = cookie == null ? Map.of() : Map.of("Cookie", cookie.split(";")[0]);
            return api.nobody().send(row.method(), path, headers, BodyPublishers.noBody());
        }
        if (path.contains("/chunks/")) {
            return caller.putBytes(path, Chunks.chunk(0));
        }
        String body = BODIES.get(row.endpoint());
        return body == null
                ? caller.send(row.method(), path, Map.of(), BodyPublishers.noBody())
                : caller.json(
                        row.method(),
                        path,
                        body.replace("%s", Room.soon().toString())
                                .replace("%p", participant.accountId().toString()));
    }

    /** a class in the state of the row, with a participant, a message and a stream where the path asks for one */
    private String prepare(AuthorisationTable.Row row) {
        String path = row.path()
                .replaceAll("\\{(part|number)(:[^/]*)?}", "0")
                .replaceAll("\\{first:[^/]*}\\.m4s", "0-0.m4s")
                .replace("{group}", "none")
                .replace("{letter}", "none")
                .replace("{peerId}", target.accountId().toString())
                .replace("{id}", target.accountId().toString())
                .replace("{accountId}", participant.accountId().toString());
        if (row.state().equals("-")) {
            return path;
        }
        Room room = teacher.schedule(row.endpoint().replaceAll("[^a-zA-Z ]", " "));
        if (!row.state().equals("SCHEDULED")) {
            room.start().joinedBy(participant);
        }
        if (row.state().equals("ON_STAGE")) {
            path = path.replace("{streamId}", UUID.randomUUID().toString());
        }
        if (row.state().equals("STREAMING")) {
            path = path.replace("{streamId}", room.stream());
        }
        if (path.contains("{messageId}")) {
            path = path.replace("{messageId}", room.say(participant, "Hello").toString());
        }
        if (path.contains("{invitationId}")) {
            String invitation = room.invite(participant);
            if (row.state().equals("ON_STAGE")) {
                room.accept(participant, invitation).requireStatus(204);
                await().until(() ->
                        room.teacher().get(room.path() + "/stage").body().contains(invitation));
            }
            path = path.replace("{invitationId}", invitation);
        }
        return path.replace("{classId}", room.classId().toString());
    }
}
