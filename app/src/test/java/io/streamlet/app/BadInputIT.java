package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Caller;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StoredEvents;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent: a stable code, nothing stored, nothing told about the inside. */
@StreamletTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String CLASSES = "/api/classes";

    @Autowired
    private Api api;

    @Autowired
    private StoredEvents events;

    private Person teacher;
    private Room room;

    @BeforeAll
    void cast() {
        teacher = api.someone(Role.TEACHER);
        room = teacher.goLive("Bad input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                                      | MALFORMED_REQUEST |
            []                                                                     | MALFORMED_REQUEST |
            null                                                                   | MALFORMED_REQUEST |
            "title"                                                                | MALFORMED_REQUEST |
            {"title": "T"                                                          | MALFORMED_REQUEST |
            {"title": "T"} {"title": "T"}                                          | MALFORMED_REQUEST |
            {"title": "T", "startsAt": "tomorrow", "durationMinutes": 30}          | MALFORMED_REQUEST | startsAt
            {"title": ["T"], "startsAt": "<soon>", "durationMinutes": 30}          | MALFORMED_REQUEST | title
            {"title": "T", "startsAt": "<soon>", "durationMinutes": "many"}        | MALFORMED_REQUEST | durationMinutes
            {"title": "T", "startsAt": "<soon>", "durationMinutes": null}          | MALFORMED_REQUEST | durationMinutes
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 99999999999}   | MALFORMED_REQUEST | durationMinutes
            {"classId": "1", "title": "T", "startsAt": "<soon>"}                   | MALFORMED_REQUEST | classId
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 30, "x": 1}    | UNKNOWN_FIELD     | x
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 4}             | VALIDATION_FAILED | durationMinutes
            {"title": "T", "startsAt": "<soon>", "durationMinutes": -30}           | VALIDATION_FAILED | durationMinutes
            {"title": " ", "startsAt": "<soon>", "durationMinutes": 30}            | VALIDATION_FAILED | title
            {"title": "T", "durationMinutes": 30}                                  | VALIDATION_FAILED | startsAt
            {"title": "a\\u0000b", "startsAt": "<soon>", "durationMinutes": 30}     | VALIDATION_FAILED | title
            {"title": "a\\u202Eb", "startsAt": "<soon>", "durationMinutes": 30}     | VALIDATION_FAILED | title
            {"title": "a\\nb", "startsAt": "<soon>", "durationMinutes": 30}         | VALIDATION_FAILED | title
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 30, "settings": {"capacity": 9, "visibility": "PUBLIC", "recorded": true, "meshShare": 101}} | VALIDATION_FAILED | settings.meshShare
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 30, "settings": {"capacity": 9, "visibility": "PUBLIC", "recorded": true, "meshShare": -1}} | VALIDATION_FAILED | settings.meshShare
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 30, "settings": {"capacity": 9, "visibility": "PUBLIC", "recorded": true, "stageSeats": 5}} | VALIDATION_FAILED | settings.stageSeats
            {"title": "T", "startsAt": "<soon>", "durationMinutes": 30, "settings": {"capacity": 9, "visibility": "PUBLIC", "recorded": true, "stageSeats": 0}} | VALIDATION_FAILED | settings.stageSeats
            {"title": "T", "startsAt": "2001-01-01T00:00:00Z", "durationMinutes": 30} | STARTS_IN_THE_PAST |
            {"title": "T", "startsAt": "+99999-01-01T00:00:00Z", "durationMinutes": 30} | VALIDATION_FAILED | startsAt
            """)
    void a_class_that_makes_no_sense(String body, ErrorCode code, @Nullable String field) {
        events.unchangedBy(() -> {
            Answer answer =
                    teacher.post(CLASSES, body.replace("<soon>", Room.soon().toString()));
            answer.requireProblem(code);
            if (field != null) {
                assertThat(answer.json().path("fields").propertyNames()).containsExactly(field);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/classes/not-a-uuid                                  | MALFORMED_REQUEST
            GET    | /api/classes/00000000-0000-0000-0000-000000000000        | CLASS_NOT_FOUND
            POST   | /api/classes/00000000-0000-0000-0000-000000000000/join   | CLASS_NOT_FOUND
            PUT    | /api/classes/00000000-0000-0000-0000-000000000000/hand   | CLASS_NOT_FOUND
            DELETE | <room>/participants/x                                    | MALFORMED_REQUEST
            GET    | <room>/messages?limit=0                                  | VALIDATION_FAILED
            GET    | <room>/messages?limit=101                                | VALIDATION_FAILED
            GET    | <room>/messages?limit=many                               | MALFORMED_REQUEST
            GET    | <room>/messages?before=x                                 | MALFORMED_REQUEST
            GET    | /api/classes/history?page=-1                             | VALIDATION_FAILED
            GET    | /api/classes/history?size=0                              | VALIDATION_FAILED
            GET    | /api/classes/history?size=1000000                        | VALIDATION_FAILED
            GET    | /api/classes/history?page=99999999999                    | MALFORMED_REQUEST
            GET    | <room>/report?minimumShare=101                           | VALIDATION_FAILED
            GET    | <room>/report?minimumShare=most                          | MALFORMED_REQUEST
            GET    | <room>/report?grace=-1                                   | VALIDATION_FAILED
            GET    | <room>/report.csv?grace=3601                             | VALIDATION_FAILED
            GET    | <room>/report/people/x                                   | MALFORMED_REQUEST
            DELETE | /api/classes                                             | METHOD_NOT_ALLOWED
            PATCH  | <room>                                                   | METHOD_NOT_ALLOWED
            GET    | /api/nothing/here                                        | NOT_FOUND
            GET    | <room>/streams/x                                         | MALFORMED_REQUEST
            GET    | /hls/<id>/999999999/init.mp4                             | NOT_FOUND
            GET    | /hls/x/live.m3u8                                         | MALFORMED_REQUEST
            """)
    void an_address_that_makes_no_sense(String method, String path, ErrorCode code) {
        String there = path.replace("<room>", room.path())
                .replace("<id>", room.classId().toString());
        events.unchangedBy(() ->
                teacher.send(method, there, Map.of(), BodyPublishers.noBody()).requireProblem(code));
    }

    /** refused by the container, before anything of ours */
    @ParameterizedTest
    @ValueSource(strings = {"/api/classes/%00", "/api/%2e%2e%2fclasses"})
    void an_address_that_is_none(String path) {
        Answer answer = teacher.send("GET", path, Map.of(), BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(400);
        answer.requireNothingInternal();
    }

    @Test
    void a_body_beyond_the_limit_with_and_without_its_length() {
        byte[] large = ("{\"text\": \"" + "x".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Map<String, String> json = Map.of("Content-Type", "application/json");
        String messages = room.path() + "/messages";
        events.unchangedBy(() -> {
            teacher.send("POST", messages, json, BodyPublishers.ofByteArray(large))
                    .requireProblem(ErrorCode.PAYLOAD_TOO_LARGE);
            teacher.send("POST", messages, json, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                    .requireProblem(ErrorCode.PAYLOAD_TOO_LARGE);
        });
    }

    @Test
    void a_body_of_another_type() {
        events.unchangedBy(() -> {
            for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
                teacher.send("POST", CLASSES, Map.of("Content-Type", type), BodyPublishers.ofString("{}"))
                        .requireProblem(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            }
            teacher.post(CLASSES).requireProblem(ErrorCode.MALFORMED_REQUEST);
        });
    }

    @Test
    void a_message_that_is_too_long_or_hides_something() {
        events.unchangedBy(() -> {
            for (String text : new String[] {"x".repeat(2_001), " ", "", "a\\u0007b", "\\ud800"}) {
                teacher.post(room.path() + "/messages", "{\"text\": \"" + text + "\"}")
                        .requireProblem(ErrorCode.VALIDATION_FAILED);
            }
        });
        teacher.post(room.path() + "/messages", "{\"text\": \"" + "x".repeat(2_000) + "\"}")
                .requireStatus(201);
    }

    /** text stays text: it is stored as it came, and answered as JSON that no browser takes for a page */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Robert'); drop table account;--", "Zoë 👩‍🏫 ‹ñ›"})
    void markup_is_text(String name) {
        Person person = api.someone(Role.STUDENT);
        person.put("/api/profile", "{\"displayName\": \"" + name + "\"}").requireStatus(204);
        Room another = teacher.goLive(name).joinedBy(person);
        await().untilAsserted(() -> {
            Answer people = teacher.get(another.path() + "/people").requireStatus(200);
            assertThat(people.header("Content-Type")).startsWith("application/json");
            assertThat(people.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(people.json()
                            .path("people")
                            .valueStream()
                            .map(one -> one.path("displayName").asString()))
                    .contains(name);
        });
        assertThat(teacher.get(another.path()).text("title")).isEqualTo(name);
    }

    @Test
    void what_belongs_to_another_class() {
        Person student = api.someone(Role.STUDENT);
        Room here = teacher.goLive("Here").joinedBy(student);
        Room there = teacher.goLive("There").joinedBy(student);
        var message = there.say(student, "Over there");
        events.unchangedBy(() -> {
            student.json("PATCH", here.path() + "/messages/" + message, "{\"text\": \"changed\"}")
                    .requireProblem(ErrorCode.MESSAGE_NOT_FOUND);
            teacher.delete(here.path() + "/messages/" + message).requireProblem(ErrorCode.MESSAGE_NOT_FOUND);
            student.post(here.path() + "/messages", "{\"text\": \"re\", \"replyTo\": \"" + message + "\"}")
                    .requireProblem(ErrorCode.MESSAGE_NOT_FOUND);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"username": "ab", "password": "12345678", "displayName": "A"}                | username
            {"username": "has space", "password": "12345678", "displayName": "A"}         | username
            {"username": "good-name", "password": "short", "displayName": "A"}            | password
            {"username": "good-name", "password": "12345678", "displayName": "a\\u0000b"}  | displayName
            {"username": "good-name", "password": "12345678", "displayName": "\\u2028"}    | displayName
            {"username": "good-name", "password": "12345678"}                             | displayName
            """)
    void an_account_that_makes_no_sense(String body, String field) {
        Caller nobody = api.nobody();
        events.unchangedBy(() -> assertThat(nobody.post("/api/register", body)
                        .requireProblem(ErrorCode.VALIDATION_FAILED)
                        .json()
                        .path("fields")
                        .propertyNames())
                .containsExactly(field));
    }

    @Test
    void nobody_makes_themselves_an_admin() {
        api.nobody().post("/api/register", """
                        {"username": "sly", "password": "12345678", "displayName": "S", "role": "ADMIN"}""").requireProblem(ErrorCode.UNKNOWN_FIELD);
    }
}
