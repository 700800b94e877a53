package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.SeparateApplication;
import io.streamlet.contracts.shared.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A server that is killed in the middle of a class: nobody's presence is lost, and none is counted twice. */
class AttendanceRestartIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void attendance_is_kept_over_a_kill() throws Exception {
        Person teacher;
        Person stays;
        Person blinks;
        Person neverBack;
        Person left;
        Room room;
        JsonNode before;
        try (var first = start()) {
            teacher = first.api().someone(Role.TEACHER);
            stays = first.api().someone(Role.STUDENT);
            blinks = first.api().someone(Role.STUDENT);
            neverBack = first.api().someone(Role.STUDENT);
            left = first.api().someone(Role.STUDENT);
            room = teacher.goLive("Restart").joinedBy(stays, blinks, neverBack, left);
            attend(teacher, room);
            attend(stays, room);
            attend(neverBack, room);
            left.post(room.path() + "/leave").requireStatus(204);
            attend(blinks, room).close();
            awaitReport(
                    room,
                    report -> intervals(report, left).size() == 1
                            && intervals(report, left)
                                    .path(0)
                                    .path("end")
                                    .asString()
                                    .equals("LEFT"));
            // with no grace at all, the loss that is known ends the interval
            awaitStrictReport(room, report -> report.path("people").size() == 5 && lostFirst(report, blinks));
            before = report(room, "");
            first.kill();
        }

        try (var next = start()) {
            Person back = next.api().login(teacher.username(), Person.PASSWORD);
            Room again = new Room(back, room.classId());
            attend(back, again);
            attend(next.api().login(stays.username(), Person.PASSWORD), again);
            attend(next.api().login(blinks.username(), Person.PASSWORD), again);
            awaitStrictReport(
                    again,
                    report -> lostFirst(report, neverBack)
                            && otherIntervals(report, blinks).size() == 2);
            JsonNode after = report(again, "");

            assertThat(after.path("people").size()).isEqualTo(5);
            for (Person person : List.of(stays, blinks, neverBack, left)) {
                assertThat(intervals(after, person).size())
                        .as(person.username())
                        .isEqualTo(1);
                assertThat(intervals(after, person).path(0).path("from"))
                        .isEqualTo(intervals(before, person).path(0).path("from"));
            }
            assertThat(intervals(after, stays).path(0).path("to").isNull()).isTrue();
            assertThat(intervals(after, left)).isEqualTo(intervals(before, left));

            again.teacher().post(again.path() + "/end").requireStatus(200);
            JsonNode ended = awaitReport(
                    again,
                    report -> report.path("about").path("status").asString().equals("ENDED"));
            assertThat(person(ended, stays)
                            .path("attendance")
                            .path("presentMillis")
                            .asLong())
                    .isLessThanOrEqualTo(
                            ended.path("about").path("durationMillis").asLong());
            assertThat(intervals(ended, stays).path(0).path("end").asString()).isEqualTo("CLASS_ENDED");
        }
    }

    private SeparateApplication start() {
        return SeparateApplication.start(
                directory,
                "--streamlet.live.grace=60s",
                "--streamlet.live.start-grace=15s",
                "--streamlet.analytics.grace=1h");
    }

    private static LiveSocket attend(Person person, Room room) {
        LiveSocket socket = person.connect();
        socket.send("{\"type\": \"attend\", \"classId\": \"" + room.classId() + "\"}");
        socket.next("attending");
        return socket;
    }

    private static JsonNode awaitReport(Room room, Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> report(room, ""), wanted::test);
    }

    /** under a rule that forgives no loss at all */
    private static void awaitStrictReport(Room room, Predicate<JsonNode> wanted) {
        await().atMost(Duration.ofSeconds(60)).until(() -> report(room, "?grace=0"), wanted::test);
    }

    private static JsonNode report(Room room, String rule) {
        return room.teacher()
                .get(room.path() + "/report" + rule)
                .requireStatus(200)
                .json();
    }

    private static boolean lostFirst(JsonNode report, Person person) {
        return otherIntervals(report, person).path(0).path("end").asString().equals("CONNECTION_LOST");
    }

    private static JsonNode otherIntervals(JsonNode report, Person person) {
        return person(report, person).path("other").path("intervals");
    }

    private static JsonNode intervals(JsonNode report, Person person) {
        return person(report, person).path("attendance").path("intervals");
    }

    private static JsonNode person(JsonNode report, Person person) {
        return report.path("people")
                .valueStream()
                .filter(row -> row.path("accountId")
                        .asString()
                        .equals(person.accountId().toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
