package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.app.support.VerifyExport;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history as a file: whole, in parts, and checked by the script that is given to outsiders. */
@StreamletTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ExportIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})\"?}?\\s*$");

    @Autowired
    private Api api;

    @TempDir
    private Path directory;

    private Person admin;
    private Person student;
    private Room room;

    @BeforeAll
    void a_class_in_which_something_is_said() {
        admin = api.demoAdmin();
        Person teacher = api.someone(Role.TEACHER);
        student = api.someone(Role.STUDENT);
        room = teacher.goLive("Export").joinedBy(student);
        room.say(student, "=1+1, \u201cquoted\u201d, שלום");
        teacher.post(room.path() + "/end").requireStatus(200);
        await().until(() -> export("&type=MeshClosed").contains("\"MeshClosed\""));
    }

    @Test
    void the_lines_tell_what_happened_and_the_script_finds_them_whole() throws Exception {
        String file = export("&format=ndjson");
        List<JsonNode> lines = file.lines().map(JSON::readTree).toList();
        List<JsonNode> events = lines.subList(1, lines.size() - 1);

        assertThat(events).extracting(event -> event.path("type").asString()).startsWith("ClassScheduled");
        JsonNode said = events.stream()
                .filter(event -> event.path("type").asString().equals("MessagePosted"))
                .findFirst()
                .orElseThrow();
        assertThat(said.at("/payload/text").asString()).startsWith("=1+1, ");
        assertThat(said.path("actor").asString()).isEqualTo(student.accountId().toString());
        assertThat(said.path("context").asString()).isEqualTo("CONVERSATION");
        assertThat(said.path("causationId").isNull()).isTrue();
        assertThat(said.path("correlationId").asString()).isNotEmpty();
        assertThat(lines.getLast().at("/end/lines").asInt()).isEqualTo(events.size());
        assertThat(lines.getLast().at("/end/scope")).isEqualTo(lines.getFirst().at("/start/scope"));

        String head = lines.getLast().path("hash").asString();
        assertThat(VerifyExport.of(directory, file, "--head", head))
                .satisfies(verdict -> assertThat(verdict.text()).contains("complete, " + events.size() + " events"))
                .extracting(VerifyExport.Verdict::exitCode)
                .isEqualTo(0);
        assertThat(VerifyExport.of(directory, file, "--head", "0".repeat(64)).exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void a_file_that_was_cut_off_goes_on_exactly_where_it_ended(String format) throws Exception {
        String same = "&format=" + format + "&through=" + through(export(""));
        String whole = export(same);
        assertThat(export(same)).isEqualTo(whole);

        StringBuilder parts = new StringBuilder(export(same + "&limit=3"));
        var verdict = VerifyExport.of(directory, parts.toString());
        assertThat(verdict.exitCode()).isEqualTo(2);
        while (verdict.exitCode() == 2) {
            var rest = Pattern.compile("after=\\S+").matcher(verdict.text());
            assertThat(rest.find()).as(verdict.text()).isTrue();
            parts.append(export("&format=" + format + "&limit=7&" + rest.group()));
            verdict = VerifyExport.of(directory, parts.toString());
        }
        assertThat(verdict.exitCode()).as(verdict.text()).isZero();
        assertThat(parts.toString()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void the_script_names_the_line_that_was_touched(String format) throws Exception {
        String file = export("&format=" + format);
        int first = format.equals("csv") ? 2 : 1;
        List<String> lines = List.of(file.split("(?<=\n)"));

        assertChanged(with(lines, 4, line -> line.replaceFirst("T\\d", "T9")), 5);
        assertChanged(with(lines, first - 1, line -> line.replace("version", "Version")), first);
        List<String> dropped = new ArrayList<>(lines);
        dropped.remove(5);
        assertChanged(dropped, 6);
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 5, 6);
        assertChanged(swapped, 6);
        List<String> twice = new ArrayList<>(lines);
        twice.add(lines.getLast());
        assertChanged(twice, lines.size() + 1);

        String cut = file.substring(0, file.length() - lines.getLast().length() - 20);
        var verdict = VerifyExport.of(directory, cut);
        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.text()).contains("CUT OFF in the middle of line " + (lines.size() - 1));
    }

    @Test
    void a_table_has_one_line_an_event_and_no_formulas() throws Exception {
        String file = export("&format=csv");
        List<String> rows = List.of(file.split("\r\n"));
        assertThat(rows.getFirst())
                .startsWith("\uFEFFline,position,at,context,type,")
                .endsWith(",payload,hash");
        assertThat(rows).hasSize((int) export("").lines().count() + 1);
        assertThat(rows)
                .allMatch(row -> row.startsWith("\uFEFF") || HASH.matcher(row).find());
        assertThat(rows).noneMatch(row -> Arrays.stream(row.split(",")).anyMatch(cell -> cell.startsWith("=")));
        assertThat(VerifyExport.of(directory, file).exitCode()).isZero();
    }

    @Test
    void what_cannot_be_exported_is_refused_with_a_code() {
        String hash = "0".repeat(64);
        refused("type=NothingHappened", ErrorCode.EVENT_KIND_UNKNOWN);
        refused("context=WEATHER", ErrorCode.MALFORMED_REQUEST);
        refused("format=xml", ErrorCode.VALIDATION_FAILED);
        refused("limit=0", ErrorCode.VALIDATION_FAILED);
        refused("after=-1", ErrorCode.VALIDATION_FAILED);
        refused("after=9000000000", ErrorCode.BEYOND_END);
        refused("through=9000000000", ErrorCode.BEYOND_END);
        refused("after=2&through=1", ErrorCode.RANGE_INVALID);
        refused("from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z", ErrorCode.RANGE_INVALID);
        refused("chain=xyz", ErrorCode.VALIDATION_FAILED);
        refused("chain=" + hash, ErrorCode.VALIDATION_FAILED);
        refused("lines=3", ErrorCode.VALIDATION_FAILED);
        refused("after=1&lines=1&chain=" + hash, ErrorCode.VALIDATION_FAILED);
    }

    private void refused(String query, ErrorCode code) {
        admin.get("/api/admin/events?" + query).requireProblem(code);
    }

    private String export(String query) {
        return admin.get("/api/admin/events?classId=" + room.classId() + query)
                .requireStatus(200)
                .body();
    }

    private static long through(String file) {
        return JSON.readTree(file.lines().findFirst().orElseThrow())
                .at("/start/scope/through")
                .asLong();
    }

    private void assertChanged(List<String> lines, int number) throws Exception {
        var verdict = VerifyExport.of(directory, String.join("", lines));
        assertThat(verdict.exitCode()).as(verdict.text()).isEqualTo(1);
        assertThat(verdict.text()).contains("line " + number + ": CHANGED");
    }

    private static List<String> with(List<String> lines, int index, UnaryOperator<String> change) {
        var changed = new ArrayList<>(lines);
        changed.set(index, change.apply(lines.get(index)));
        assertThat(changed).isNotEqualTo(lines);
        return changed;
    }
}
