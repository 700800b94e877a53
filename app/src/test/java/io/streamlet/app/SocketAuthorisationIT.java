package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may subscribe to what, over real sockets. */
@StreamletTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketAuthorisationIT {
    private static final List<String> CALLERS =
            List.of("viewer", "outsider", "participant", "other", "teacher", "admin");

    /** the columns are {@link #CALLERS}; "yes" is a snapshot */
    private static final String TABLE = """
            catalogue         | yes               | yes               | yes       | yes               | yes       | yes
            me                | yes               | yes               | yes       | yes               | yes       | yes
            accounts          | FORBIDDEN         | FORBIDDEN         | FORBIDDEN | FORBIDDEN         | FORBIDDEN | yes
            admin/overall     | FORBIDDEN         | FORBIDDEN         | FORBIDDEN | FORBIDDEN         | FORBIDDEN | yes
            alerts            | FORBIDDEN         | FORBIDDEN         | FORBIDDEN | FORBIDDEN         | FORBIDDEN | yes
            class/<id>        | yes               | yes               | yes       | yes               | yes       | yes
            class/<id>/people | NOT_A_PARTICIPANT | NOT_A_PARTICIPANT | yes       | NOT_A_PARTICIPANT | yes       | yes
            class/<id>/chat   | NOT_A_PARTICIPANT | NOT_A_PARTICIPANT | yes       | NOT_A_PARTICIPANT | yes       | yes
            class/<id>/hands  | NOT_A_PARTICIPANT | NOT_A_PARTICIPANT | yes       | NOT_A_PARTICIPANT | yes       | yes
            me/stage          | yes               | yes               | yes       | yes               | yes       | yes
            class/<id>/stage  | NOT_A_PARTICIPANT | NOT_A_PARTICIPANT | yes       | NOT_A_PARTICIPANT | yes       | yes
            class/<id>/invitations | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | yes | yes
            class/<id>/mesh   | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | yes | yes
            class/<id>/timeline | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | NOT_CLASS_TEACHER | yes | yes
            """;

    @Autowired
    private Api api;

    private final Map<String, Person> callers = new LinkedHashMap<>();

    @BeforeAll
    void cast() {
        callers.put("viewer", api.someone(Role.VIEWER));
        callers.put("outsider", api.someone(Role.STUDENT));
        callers.put("participant", api.someone(Role.STUDENT));
        callers.put("other", api.someone(Role.TEACHER));
        callers.put("teacher", api.someone(Role.TEACHER));
        callers.put("admin", api.someone(Role.ADMIN));
    }

    @Test
    void everyone_sees_what_the_table_says() {
        Room room = caller("teacher").goLive("Sockets").joinedBy(caller("participant"));
        Map<String, Map<String, String>> expected = expected(room);
        Map<String, Map<String, String>> seen = new ConcurrentHashMap<>();
        try (var everyone = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach((who, person) ->
                    everyone.submit(() -> seen.put(who, outcomes(person, Objects.requireNonNull(expected.get(who))))));
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void every_topic_has_its_row() {
        assertThat(TABLE.lines()).hasSize(TopicQuery.class.getPermittedSubclasses().length);
    }

    @Test
    void nobody_and_the_disabled_get_no_socket() {
        assertThat(LiveSocket.handshake(api.base(), "made-up", null, LiveSocket.PROTOCOL))
                .isEqualTo(401);
        Person disabled = api.someone(Role.STUDENT);
        LiveSocket open = disabled.connect();
        api.demoAdmin()
                .post("/api/admin/users/" + disabled.accountId() + "/disable")
                .requireStatus(204);
        disabled.post("/api/live/tickets").requireProblem(ErrorCode.ACCOUNT_DISABLED);
        assertThat(open.closeCode()).isEqualTo(4001);
    }

    private static Map<String, String> outcomes(Person person, Map<String, String> topics) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        try (LiveSocket socket = person.connect()) {
            topics.keySet().forEach(topic -> {
                String outcome = socket.outcomeOf(topic);
                outcomes.put(topic, outcome.equals("snapshot") ? "yes" : outcome);
            });
        }
        return outcomes;
    }

    private static Map<String, Map<String, String>> expected(Room room) {
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split("\\|");
            String topic = cells[0].strip().replace("<id>", room.classId().toString());
            for (int i = 0; i < CALLERS.size(); i++) {
                expected.computeIfAbsent(CALLERS.get(i), who -> new LinkedHashMap<>())
                        .put(topic, cells[i + 1].strip());
            }
        });
        return expected;
    }

    private Person caller(String who) {
        return Objects.requireNonNull(callers.get(who));
    }
}
