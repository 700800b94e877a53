package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is counted of a class, from the first join to the table that its teacher downloads. */
@StreamletTest
class AnalyticsIT {
    @Autowired
    private Api api;

    @Test
    void a_class_is_counted_while_it_runs_and_afterwards() {
        Person teacher = api.someone(Role.TEACHER);
        Person ann = api.someone(Role.STUDENT);
        Person bob = api.someone(Role.STUDENT);
        Room room = teacher.goLive("Counted").joinedBy(ann, bob);
        room.say(ann, "Hello");
        ann.put(room.path() + "/hand").requireStatus(204);
        bob.post(room.path() + "/leave").requireStatus(204);
        JsonNode running = awaitReport(
                room,
                report -> report.path("people").size() == 3
                        && report.path("totals").path("hands").asInt() == 1
                        && attendance(report, bob)
                                .path("intervals")
                                .path(0)
                                .path("end")
                                .asString()
                                .equals("LEFT"));
        assertThat(running.path("about").path("status").asString()).isEqualTo("LIVE");
        assertThat(attendance(running, ann).path("intervals").path(0).path("to").isNull())
                .isTrue();

        teacher.post(room.path() + "/end").requireStatus(200);
        JsonNode report = awaitReport(
                room, ended -> ended.path("about").path("status").asString().equals("ENDED"));
        assertThat(attendance(report, ann).path("intervals").path(0).path("end").asString())
                .isEqualTo("CLASS_ENDED");
        assertThat(report.path("totals").path("messages").asInt()).isEqualTo(1);
        assertThat(report.path("totals").path("peakViewers").asInt()).isEqualTo(2);
        assertThat(report.path("timeline").path("points").size()).isGreaterThanOrEqualTo(1);
        assertThat(report.path("otherRule").isNull()).isTrue();
        JsonNode other = teacher.get(room.path() + "/report?minimumShare=100&grace=0")
                .requireStatus(200)
                .json();
        assertThat(other.path("otherRule").path("minimumShare").asInt()).isEqualTo(100);
        assertThat(person(other, bob).path("other").path("attended").asBoolean())
                .isFalse();
    }

    @Test
    void the_table_has_a_row_for_each_and_says_no_formulas() {
        Person teacher = api.someone(Role.TEACHER);
        Person ann = api.someone(Role.STUDENT);
        ann.put("/api/profile", "{\"displayName\": \"=HYPERLINK(\\\"x\\\"), Ann\"}")
                .requireStatus(204);
        Person renamed = api.login(ann.username(), Person.PASSWORD);
        Room room = teacher.goLive("Table").joinedBy(renamed);
        teacher.post(room.path() + "/end").requireStatus(200);
        awaitReport(
                room, report -> report.path("about").path("status").asString().equals("ENDED"));

        Answer table = teacher.get(room.path() + "/report.csv").requireStatus(200);
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).contains("attachment", ".csv");
        List<String> lines = table.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFaccountId,name,role,firstJoin,lastLeave,intervals,totalSeconds,sharePercent,attended,"
                        + "messages,hands,stageSeconds,engagementScore");
        assertThat(lines.get(2))
                .startsWith(ann.accountId() + ",\"'=HYPERLINK(\"\"x\"\"), Ann\",STUDENT,")
                .contains(" CLASS_ENDED,");
        assertThat(renamed.get("/api/accounts/" + ann.accountId() + "/attendance.csv")
                        .requireStatus(200)
                        .body()
                        .lines()
                        .toList())
                .hasSize(2)
                .last(STRING)
                .startsWith(room.classId() + ",Table,");
    }

    @Test
    void nobody_reads_what_is_about_somebody_else() {
        Person teacher = api.someone(Role.TEACHER);
        Person ann = api.someone(Role.STUDENT);
        Person bob = api.someone(Role.STUDENT);
        Room room = teacher.goLive("Private").joinedBy(ann, bob);
        String annsReport = room.path() + "/report/people/" + ann.accountId();
        JsonNode own = ann.get(annsReport).requireStatus(200).json();
        assertThat(own.path("person").path("accountId").asString())
                .isEqualTo(ann.accountId().toString());

        for (String path : List.of(annsReport, room.path() + "/report", room.path() + "/report.csv")) {
            requireNothingElse(bob.get(path).requireProblem(ErrorCode.NOT_CLASS_TEACHER), ann);
        }
        for (String what : List.of("/attendance", "/attendance.csv", "/relays")) {
            requireNothingElse(
                    bob.get("/api/accounts/" + ann.accountId() + what).requireProblem(ErrorCode.FORBIDDEN), ann);
        }
        await().untilAsserted(() -> assertThat(visits(teacher, ann)).isEqualTo(1));
        assertThat(visits(api.someone(Role.TEACHER), ann)).isZero();
        assertThat(visits(ann, ann)).isEqualTo(1);
    }

    @Test
    void admins_see_a_viewer_come_without_asking_again() {
        Person admin = api.someone(Role.ADMIN);
        Person teacher = api.someone(Role.TEACHER);
        Room room = teacher.goLive("Watched");
        try (LiveSocket socket = admin.connect()) {
            JsonNode snapshot =
                    socket.subscribe("admin/overall").next("snapshot").path("data");
            int before = snapshot.path("viewers").asInt();
            room.joinedBy(api.someone(Role.STUDENT));

            JsonNode now = socket.next(frame ->
                            frame.path("data").path("now").path("viewers").asInt(0) > before)
                    .path("data")
                    .path("now");
            assertThat(now.path("version").asLong())
                    .isGreaterThan(snapshot.path("version").asLong());
            assertThat(now.path("minute").path("viewers").asInt()).isGreaterThan(before);
        }
        JsonNode overall = admin.get("/api/admin/analytics/overall?bucket=MINUTE")
                .requireStatus(200)
                .json();
        assertThat(overall.path("series").size()).isBetween(1440, 1442);
        assertThat(overall.path("classesToday").asInt()).isPositive();
        assertThat(overall.path("topClasses").size()).isPositive();
        assertThat(admin.get("/api/admin/analytics/overall.csv")
                        .requireStatus(200)
                        .body()
                        .lines())
                .hasSizeBetween(25, 27);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z                  | RANGE_INVALID
            from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z                  | RANGE_INVALID
            from=1815-12-10T00:00:00Z&to=1815-12-11T00:00:00Z                  | RANGE_INVALID
            to=-1000000000-01-01T00:00:00Z                                     | RANGE_INVALID
            from=%2B1000000000-12-31T23:59:59Z                                 | RANGE_INVALID
            from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z&bucket=MINUTE    | RANGE_TOO_LONG
            bucket=FORTNIGHT                                                   | MALFORMED_REQUEST
            from=yesterday                                                     | MALFORMED_REQUEST
            """)
    void a_range_that_makes_no_sense(String query, ErrorCode code) {
        api.demoAdmin().get("/api/admin/analytics/overall?" + query).requireProblem(code);
        api.demoAdmin().get("/api/admin/analytics/overall.csv?" + query).requireProblem(code);
    }

    /** the problem itself, which repeats the address that was asked for, and not a word about the person */
    private static void requireNothingElse(Answer refused, Person about) {
        assertThat(refused.json().propertyNames())
                .containsExactlyInAnyOrder("title", "status", "detail", "instance", "code", "fields");
        assertThat(refused.json().path("fields").isEmpty()).isTrue();
        assertThat(refused.body()).doesNotContain(about.username());
    }

    private static int visits(Person asking, Person about) {
        return asking.get("/api/accounts/" + about.accountId() + "/attendance")
                .requireStatus(200)
                .json()
                .path("total")
                .asInt();
    }

    private static JsonNode awaitReport(Room room, Predicate<JsonNode> wanted) {
        return await().until(
                        () -> room.teacher()
                                .get(room.path() + "/report")
                                .requireStatus(200)
                                .json(),
                        wanted::test);
    }

    private static JsonNode attendance(JsonNode report, Person person) {
        return person(report, person).path("attendance");
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
