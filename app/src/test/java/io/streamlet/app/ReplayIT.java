package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Read models replayed beside the live ones, while these are written and read. */
@StreamletTest
@SuppressWarnings("NullAway.Init")
class ReplayIT {
    private static final String READ_MODELS = "/api/admin/read-models";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("replayer")
    private SmartLifecycle replayer;

    private Person admin;

    @BeforeEach
    void admin() {
        admin = api.someone(Role.ADMIN);
    }

    @Test
    void who_reads_while_others_write_sees_no_error_nothing_empty_and_no_step_backwards() throws Exception {
        var teacher = api.someone(Role.TEACHER);
        var student = api.someone(Role.STUDENT);
        var room = teacher.goLive("Replayed").joinedBy(student);
        room.say(teacher, "0");
        await().until(() -> messages(room) == 1);
        var going = new AtomicBoolean(true);
        var said = new AtomicInteger(1);
        try {
            var writer = CompletableFuture.runAsync(() -> write(room, teacher, going, said));
            var reader = CompletableFuture.supplyAsync(() -> read(room, student, going));

            for (String group : List.of("conversation", "classroom", "timeline")) {
                replay(group, "{}");
            }
            for (String group : List.of("conversation", "classroom", "timeline")) {
                var comparison = awaitReady(group).path("comparison");
                assertThat(comparison.path("tables").size()).isPositive();
                assertThat(comparison.path("tables").valueStream())
                        .as(group)
                        .allMatch(ReplayIT::isEqual)
                        .anyMatch(table -> table.path("hashes").path("liveRows").asInt() > 0);
            }
            int before = said.get();
            for (String group : List.of("conversation", "classroom", "timeline")) {
                post(group, "/switch", "{}").requireStatus(202);
                awaitDone(group);
            }
            assertThat(said.get()).as("written meanwhile").isGreaterThan(before);
            post("conversation", "/undo", "").requireStatus(202);
            awaitDone("conversation");
            int then = said.get();
            await().until(() -> said.get() > then + 20);
            going.set(false);
            writer.get();

            assertThat(reader.get()).isEmpty();
        } finally {
            going.set(false);
        }
        await().untilAsserted(() -> assertThat(messages(room)).isEqualTo(said.get()));
        assertThat(admin.get("/api/admin/timeline?context=READ_MODELS&actor=" + admin.accountId())
                        .json()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("sentence").asString()))
                .contains(
                        admin.username() + " had the read model “classroom” replayed",
                        admin.username() + " let the replayed read model “classroom” answer",
                        admin.username() + " let the earlier read model “conversation” answer again");
    }

    @Test
    void one_that_differs_is_switched_to_for_a_reason() {
        var mallory = api.someone(Role.STUDENT);
        await().until(() -> tampered(mallory) == 1);
        replay("identity", "{}");
        var table = awaitReady("identity").path("comparison").path("tables").path(0);
        assertThat(isEqual(table)).isFalse();
        assertThat(table.path("differing").toString()).isEqualTo("[\"" + mallory.accountId() + "\"]");

        post("identity", "/switch", "{}").requireProblem(ErrorCode.READ_MODELS_DIFFER);
        post("identity", "/switch", "{\"override\": true}").requireProblem(ErrorCode.VALIDATION_FAILED);
        post("identity", "/switch", "{\"override\": true, \"reason\": \"somebody wrote into the table\"}")
                .requireStatus(202);
        awaitDone("identity");
        assertThat(mallory.get("/api/profile").text("displayName")).isEqualTo(mallory.username());
        await().untilAsserted(() -> assertThat(
                        admin.get("/api/admin/timeline?kind=ReadModelSwitched&actor=" + admin.accountId())
                                .body())
                .contains("although it differs: somebody wrote into the table"));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        post("mesh", "/undo", "").requireProblem(ErrorCode.NOTHING_TO_UNDO);
        admin.delete(READ_MODELS + "/mesh/replay").requireProblem(ErrorCode.NO_REPLAY);
        post("mesh", "/replay", "{\"from\": \"2026-01-01T00:00:00Z\"}").requireProblem(ErrorCode.REPLAY_NEEDS_HISTORY);
        post("mesh", "/replay", "{\"from\": \"yesterday\"}").requireProblem(ErrorCode.MALFORMED_REQUEST);
        post("mesh", "/dead-letters/none/retry", "").requireProblem(ErrorCode.DEAD_LETTER_NOT_FOUND);
        replayer.stop();
        try {
            replay("mesh", "{}");
            post("mesh", "/replay", "{}").requireProblem(ErrorCode.REPLAY_RUNNING);
            post("mesh", "/switch", "{}").requireProblem(ErrorCode.REPLAY_NOT_READY);
            assertThat(readModel("mesh").path("replay").path("state").asString())
                    .isEqualTo("REPLAYING");
        } finally {
            replayer.start();
        }
        admin.delete(READ_MODELS + "/mesh/replay").requireStatus(202);
        awaitDone("mesh");
        assertThat(tables("projection_next", "mesh")).isZero();
    }

    @Test
    void goes_on_after_a_restart() {
        replay("stage", "{}");
        replay("timeline", "{\"from\": \"" + Room.soon().minusSeconds(3_610) + "\"}");
        for (int i = 0; i < 3; i++) {
            replayer.stop();
            replayer.start();
        }
        for (String group : List.of("stage", "timeline")) {
            assertThat(awaitReady(group).path("comparison").path("tables").valueStream())
                    .as(group)
                    .allMatch(ReplayIT::isEqual);
            admin.delete(READ_MODELS + "/" + group + "/replay").requireStatus(202);
            awaitDone(group);
        }
    }

    @Test
    void is_left_to_the_node_that_works_on_it_until_that_is_gone() {
        replayer.stop();
        replay("notification", "{}");
        jdbc.sql("update axon.replay set node = 'another', seen_at = now() where group_name = 'notification'")
                .update();
        replayer.start();
        await().during(Duration.ofMillis(600))
                .until(() ->
                        readModel("notification").path("replay").path("total").asLong() == 0);
        jdbc.sql("update axon.replay set seen_at = now() - interval '1 minute' where node = 'another'")
                .update();
        awaitReady("notification");
        admin.delete(READ_MODELS + "/notification/replay").requireStatus(202);
        awaitDone("notification");
    }

    private static void write(Room room, Person author, AtomicBoolean going, AtomicInteger said) {
        while (going.get()) {
            room.say(author, Integer.toString(said.get()));
            said.incrementAndGet();
        }
    }

    private static List<String> read(Room room, Person reader, AtomicBoolean going) {
        List<String> wrong = new ArrayList<>();
        int latest = -1;
        while (going.get()) {
            var page = reader.get(room.path() + "/messages?limit=1");
            var there = reader.get(room.path());
            var texts = page.json().path("messages");
            if (page.status() != 200 || texts.isEmpty()) {
                wrong.add("messages: " + page.status() + " " + page.body());
            } else {
                int text = Integer.parseInt(texts.path(0).path("text").asString());
                if (text < latest) {
                    wrong.add(text + " after " + latest);
                }
                latest = Math.max(latest, text);
            }
            if (there.status() != 200 || !there.text("status").equals("LIVE")) {
                wrong.add("class: " + there.status() + " " + there.body());
            }
        }
        return wrong;
    }

    private int tampered(Person person) {
        return jdbc.sql("update projection.account set display_name = 'Mallory' where account_id = ?")
                .param(person.accountId().value())
                .update();
    }

    private int messages(Room room) {
        return jdbc.sql("select count(*) from projection.message where class_id = ?")
                .param(room.classId().value())
                .query(Integer.class)
                .single();
    }

    private int tables(String schema, String table) {
        return jdbc.sql("select count(*) from information_schema.tables where table_schema = ? and table_name = ?")
                .param(schema)
                .param(table)
                .query(Integer.class)
                .single();
    }

    private static boolean isEqual(JsonNode table) {
        var hashes = table.path("hashes");
        return hashes.path("live").equals(hashes.path("replayed"))
                && hashes.path("liveRows").equals(hashes.path("replayedRows"));
    }

    private void replay(String group, String body) {
        post(group, "/replay", body).requireStatus(202);
    }

    private Answer post(String group, String what, String body) {
        var path = READ_MODELS + "/" + group + what;
        return body.isEmpty() ? admin.post(path) : admin.post(path, body);
    }

    private JsonNode readModel(String group) {
        return admin.get(READ_MODELS)
                .requireStatus(200)
                .json()
                .path("readModels")
                .valueStream()
                .filter(model -> model.path("group").asString().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode awaitReady(String group) {
        return await(group)
                .atMost(PATIENCE)
                .until(
                        () -> readModel(group).path("replay"),
                        replay -> replay.path("state").asString("").equals("READY"));
    }

    private void awaitDone(String group) {
        await(group)
                .atMost(PATIENCE)
                .until(() -> readModel(group).path("replay").isNull());
    }
}
