package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.ReadTables;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StoredBytes;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import io.streamlet.contracts.shared.Role;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Somebody is erased in the middle of a class; their names and texts are looked for in everything that is kept or answered. */
@StreamletTest
@TestPropertySource(properties = {"streamlet.erasure.settled=1s", "spring.application.name=erasure"})
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class ErasureIT {
    private static final int MORE_THAN_A_SNAPSHOT = 201;
    private static final String USERNAME = "quaggamire.z";
    private static final String NAME = "Zebulon Quaggamire";
    private static final String LATER_NAME = "Zebedee Thistlewhite";
    private static final String SAID = "I still have the flangewhittle at home";
    private static final String CORRECTED = "I no longer have the brindlesnatch at home";

    /** in small and part by part: indexes and searches fold the case, sentences quote */
    private static final List<String> SECRETS =
            List.of("quaggamire", "zebulon", "zebedee", "thistlewhite", "flangewhittle", "brindlesnatch");

    @Autowired
    private Api api;

    @Autowired
    private StoredBytes stored;

    @Autowired
    private ReadTables tables;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventProcessingConfiguration processing;

    private Person admin;
    private Person person;
    private Room room;

    @Test
    void nothing_is_left_of_a_person_in_the_middle_of_a_class(CapturedOutput log) {
        admin = api.demoAdmin();
        Person teacher = api.someone(Role.TEACHER);
        person = api.register(USERNAME, NAME);
        Room taught = api.promote(person, Role.TEACHER).schedule("Their own class");
        person = api.promote(person, Role.STUDENT);
        room = teacher.goLive("About erasure").joinedBy(person);
        var socket = person.connect();
        socket.send("{\"type\": \"attend\", \"classId\": \"" + room.classId() + "\"}");
        socket.next("attending");
        person.put("/api/profile", "{\"displayName\": \"" + LATER_NAME + "\"}").requireStatus(204);
        var message = room.say(person, SAID);
        person.json("PATCH", room.path() + "/messages/" + message, "{\"text\": \"" + CORRECTED + "\"}")
                .requireStatus(204);
        person.put(room.path() + "/hand").requireStatus(204);
        room.invite(person);
        for (int i = 0; i < MORE_THAN_A_SNAPSHOT; i++) {
            room.say(teacher, "Word " + i);
        }
        await().until(() -> snapshots() > 0);
        setAside();
        var watching = teacher.connect();
        watching.subscribe("class/" + room.classId() + "/chat");
        watching.next("snapshot");
        await().until(() ->
                teacher.get(room.path() + "/timeline?kind=MessageEdited").body().contains(CORRECTED));
        String answers = answers(teacher, taught);
        assertThat(answers).contains(NAME, LATER_NAME, CORRECTED);
        assertThat(stored.of("axon").toLowerCase())
                .as("stored but not readable")
                .doesNotContain(SECRETS);
        assertThat(stored.of("projection")).contains(NAME, CORRECTED);

        refusals();
        erase(USERNAME).requireStatus(204);

        assertThat(socket.closeCode()).isEqualTo(4001);
        person.get("/api/profile").requireProblem(ErrorCode.NOT_AUTHENTICATED);
        api.nobody()
                .post("/api/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(USERNAME, Person.PASSWORD))
                .requireProblem(ErrorCode.BAD_CREDENTIALS);
        assertThat(watching.next(frame ->
                                frame.at("/data/message/messageId").asString().equals(message.toString()))
                        .at("/data/message/text")
                        .asString())
                .isEqualTo(Personal.ERASED);
        await("they have left")
                .until(() ->
                        present(teacher).stream().noneMatch(person.accountId().toString()::equals));
        await("completed").until(() -> events("ErasureCompleted") == 1);
        tables.rebuiltAreTheSame();

        assertThat(stored.of("axon", "command", "projection").toLowerCase()).doesNotContain(SECRETS);
        assertThat(answers(teacher, taught).toLowerCase())
                .contains(Personal.ERASED)
                .doesNotContain(SECRETS);
        assertThat(log.getAll().toLowerCase()).doesNotContain(SECRETS);
        erase(USERNAME).requireStatus(204);
        assertThat(events("AccountErased")).isEqualTo(1);
        admin.post("/api/admin/users/" + person.accountId() + "/enable").requireProblem(ErrorCode.ACCOUNT_ERASED);
        assertThat(api.register(USERNAME, "Somebody else").accountId()).isNotEqualTo(person.accountId());
        watching.close();
    }

    private void refusals() {
        erase("somebody").requireProblem(ErrorCode.NOT_CONFIRMED);
        erase(USERNAME, "BOREDOM").requireProblem(ErrorCode.MALFORMED_REQUEST);
        admin.post(path(), "{\"username\": \"" + USERNAME + "\"}").requireProblem(ErrorCode.VALIDATION_FAILED);
        admin.post("/api/admin/accounts/" + admin.accountId() + "/erase", """
                {"username": "admin", "reason": "REQUESTED"}""").requireProblem(ErrorCode.OWN_ACCOUNT);
        admin.post("/api/admin/accounts/" + UUID.randomUUID() + "/erase", """
                {"username": "nobody", "reason": "REQUESTED"}""")
                .requireProblem(ErrorCode.ACCOUNT_NOT_FOUND);
    }

    private Answer erase(String username) {
        return erase(username, "REQUESTED");
    }

    private Answer erase(String username, String reason) {
        return admin.post(path(), "{\"username\": \"" + username + "\", \"reason\": \"" + reason + "\"}");
    }

    private String path() {
        return "/api/admin/accounts/" + person.accountId() + "/erase";
    }

    /** an event of theirs that no projector makes sense of: in a queue whose projector does not ask for it */
    private void setAside() {
        var queue = processing.deadLetterQueue("mesh").orElseThrow();
        EventMessage<?> event = GenericEventMessage.asEventMessage(new MessagePosted(
                new ClassId(UUID.randomUUID()),
                new MessageId(UUID.randomUUID()),
                person.accountId(),
                LATER_NAME,
                ParticipantRole.STUDENT,
                SAID,
                null));
        queue.enqueue("erasure", new GenericDeadLetter<>("erasure", event, new IllegalStateException("no sense")));
        assertThat(jdbc.sql("select count(*) from axon.dead_letter")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** all that tells of the class and of the person */
    private String answers(Person teacher, Room taught) {
        String position = teacher.get(room.path() + "/timeline?kind=HandRaised")
                .json()
                .at("/entries/0/position")
                .asString();
        return String.join(
                "\n",
                List.of(
                                teacher.get(room.path()),
                                teacher.get(room.path() + "/people"),
                                teacher.get(room.path() + "/messages?limit=100"),
                                teacher.get(room.path() + "/messages?limit=100&before=" + oldest(teacher)),
                                teacher.get(room.path() + "/hands"),
                                teacher.get(room.path() + "/stage/invitations"),
                                teacher.get(room.path() + "/report"),
                                teacher.get(room.path() + "/at?position=" + position),
                                teacher.get(room.path() + "/timeline?after=0&limit=100"),
                                teacher.get(room.path() + "/timeline?kind=MessageEdited"),
                                admin.get(taught.path()),
                                admin.get("/api/admin/timeline?account=" + person.accountId()),
                                admin.get("/api/admin/users?size=100"),
                                admin.get("/api/admin/events"))
                        .stream()
                        .map(answer -> answer.requireStatus(200).body())
                        .toList());
    }

    private String oldest(Person teacher) {
        return teacher.get(room.path() + "/messages?limit=100")
                .json()
                .at("/messages/0/messageId")
                .asString();
    }

    private List<String> present(Person teacher) {
        return teacher.get(room.path() + "/people")
                .json()
                .path("people")
                .valueStream()
                .filter(one -> one.path("present").asBoolean())
                .map(one -> one.path("accountId").asString())
                .toList();
    }

    private long snapshots() {
        return jdbc.sql("select count(*) from axon.snapshot_event where type = 'Conversation'")
                .query(Long.class)
                .single();
    }

    private long events(String type) {
        return jdbc.sql("select count(*) from axon.domain_event where payload_type like ?")
                .param("%." + type)
                .query(Long.class)
                .single();
    }
}
