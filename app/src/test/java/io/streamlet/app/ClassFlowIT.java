package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.ReadTables;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A class from its announcement to its place in the history, as its people go through it. */
@StreamletTest
class ClassFlowIT {
    private static final int STUDENTS = 40;

    @Autowired
    private Api api;

    @Autowired
    private ReadTables tables;

    @Test
    void a_class_is_announced_once_however_often_it_is_asked_for() {
        Person teacher = api.someone(Role.TEACHER);
        String body = """
                {"classId": "019bb000-0000-7000-8000-%012d", "title": "%s", "startsAt": "%s", "durationMinutes": 45}""";
        String soon = Room.soon().toString();
        long id = System.nanoTime() % 1_000_000_000L;

        Answer first = teacher.post("/api/classes", body.formatted(id, "Algebra", soon))
                .requireStatus(201);
        Answer again = teacher.post("/api/classes", body.formatted(id, "Algebra", soon))
                .requireStatus(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo("/api/classes/" + first.text("classId"));
        teacher.post("/api/classes", body.formatted(id, "Geometry", soon)).requireProblem(ErrorCode.ID_ALREADY_USED);
        api.someone(Role.TEACHER)
                .post("/api/classes", body.formatted(id, "Algebra", soon))
                .requireProblem(ErrorCode.ID_ALREADY_USED);
    }

    @Test
    void a_full_class_runs_and_is_remembered() throws Exception {
        Person teacher = api.someone(Role.TEACHER);
        List<Person> students =
                together(IntStream.range(0, STUDENTS).<Callable<Person>>mapToObj(i -> () -> api.someone(Role.STUDENT)));
        Room room = teacher.goLive("Optics");

        List<Answer> joined = together(students.stream().map(student -> () -> student.post(room.path() + "/join")));
        assertThat(joined).allMatch(answer -> answer.status() == 200, "joined");
        await().untilAsserted(() ->
                assertThat(view(teacher, room).path("participantCount").asInt()).isEqualTo(STUDENTS));

        talk(room, students);
        raiseHands(room, students);
        remove(room, students.getLast());
        end(room, students);
    }

    private void talk(Room room, List<Person> students) throws Exception {
        List<Answer> said = together(students.stream()
                .limit(10)
                .map(student -> () ->
                        student.post(room.path() + "/messages", "{\"text\": \"From " + student.username() + "\"}")));
        assertThat(said).allMatch(answer -> answer.status() == 201, "said");
        await().untilAsserted(() -> assertThat(room.teacher()
                        .get(room.path() + "/messages")
                        .json()
                        .path("messages")
                        .size())
                .isEqualTo(10));
    }

    private void raiseHands(Room room, List<Person> students) {
        for (Person student : students.subList(0, 3)) {
            student.put(room.path() + "/hand").requireStatus(204);
        }
        students.get(1).delete(room.path() + "/hand").requireStatus(204);
        students.get(1).put(room.path() + "/hand").requireStatus(204);
        await().untilAsserted(() -> assertThat(room.teacher()
                        .get(room.path() + "/hands")
                        .json()
                        .path("hands")
                        .valueStream()
                        .map(hand -> hand.path("displayName").asString()))
                .containsExactly(
                        students.get(0).username(),
                        students.get(2).username(),
                        students.get(1).username()));
    }

    private void remove(Room room, Person student) {
        String chat = "class/" + room.classId() + "/chat";
        try (LiveSocket socket = student.connect()) {
            assertThat(socket.outcomeOf(chat)).isEqualTo("snapshot");
            room.teacher()
                    .delete(room.path() + "/participants/" + student.accountId())
                    .requireStatus(204);
            JsonNode taken = socket.next("unsubscribed");
            assertThat(taken.path("topic").asString()).isEqualTo(chat);
            assertThat(taken.path("code").asString()).isEqualTo("REMOVED_FROM_CLASS");
            assertThat(socket.outcomeOf(chat)).isEqualTo("REMOVED_FROM_CLASS");
        }
        student.post(room.path() + "/join").requireProblem(ErrorCode.REMOVED_FROM_CLASS);
        student.get(room.path() + "/messages").requireProblem(ErrorCode.REMOVED_FROM_CLASS);
        student.post(room.path() + "/playback").requireProblem(ErrorCode.REMOVED_FROM_CLASS);
    }

    private void end(Room room, List<Person> students) {
        room.teacher().post(room.path() + "/end").requireStatus(200);
        students.getFirst()
                .post(room.path() + "/messages", "{\"text\": \"late\"}")
                .requireProblem(ErrorCode.CLASS_NOT_LIVE);
        await().untilAsserted(() -> assertThat(
                        view(students.getFirst(), room).path("status").asString())
                .isEqualTo("ENDED"));
        JsonNode view = view(students.getFirst(), room);
        assertThat(view.path("peakParticipants").asInt()).isEqualTo(STUDENTS);
        assertThat(view.path("participantCount").asInt()).isZero();
        for (Person someone : List.of(room.teacher(), students.getFirst())) {
            assertThat(someone.get("/api/classes/history")
                            .json()
                            .path("classes")
                            .valueStream())
                    .anyMatch(past -> past.path("classId")
                            .asString()
                            .equals(room.classId().toString()));
        }
        tables.rebuiltAreTheSame();
    }

    private static JsonNode view(Person person, Room room) {
        return person.get(room.path()).requireStatus(200).json();
    }

    private static <T> List<T> together(Stream<Callable<T>> work) throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = workers.invokeAll(work.toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
