package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A class that happened, planned once more: by the same policy, and by others. */
@StreamletTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WhatIfIT {
    private static final String RUNS = "/api/admin/what-if";

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private Person admin;
    private Person teacher;
    private Room room;

    @BeforeAll
    void a_class_with_a_mesh_that_lost_a_relay() {
        admin = api.demoAdmin();
        teacher = api.someone(Role.TEACHER);
        room = teacher.goLive("What if");
        LiveSocket source = attending(teacher);
        source.send(frame(
                "mesh-source", "\"source\": {\"kind\": \"TEACHER\", \"uplinkKbps\": 10000, \"device\": \"LOW\"}"));
        source.next("mesh-place");
        var peers = new ArrayList<LiveSocket>();
        for (String device : new String[] {"HIGH", "MEDIUM", "LOW", "LOW", "LOW"}) {
            Person student = api.someone(Role.STUDENT);
            room.joinedBy(student);
            LiveSocket socket = attending(student);
            socket.send(frame(
                    "mesh-join", "\"peerId\": \"" + UUID.randomUUID() + "\", \"capability\": " + capability(device)));
            socket.next("mesh-place");
            peers.add(socket);
        }
        peers.getFirst().close();
        await().until(() ->
                teacher.get(room.path() + "/mesh").json().path("peers").size() == 4);
        teacher.post(room.path() + "/end").requireStatus(200);
        peers.stream().skip(1).forEach(LiveSocket::close);
        source.close();
        await().until(() -> teacher.get(room.path() + "/timeline?kind=MeshClosed")
                        .json()
                        .path("entries")
                        .size()
                == 1);
    }

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from projection.what_if").update();
    }

    @Test
    void the_policy_of_then_plans_what_was_planned() {
        JsonNode run = done("\"policy\": \"STABLE_CLUSTERS\"");
        JsonNode result = run.path("result");
        assertThat(result.path("planned")).isEqualTo(result.path("recorded"));
        assertThat(result.at("/classes/0/plannedPoints")).isEqualTo(result.at("/classes/0/recordedPoints"));
        assertThat(result.at("/classes/0/title").asString()).isEqualTo("What if");
        assertThat(result.at("/classes/0/policy").asString()).isEqualTo("stable-clusters");
        assertThat(result.at("/recorded/viewerHours").asDouble()).isPositive();
        assertThat(run.path("done").asLong())
                .isEqualTo(run.path("total").asLong())
                .isPositive();
        assertThat(admin.get(RUNS).json().at("/runs/0/id").asString())
                .isEqualTo(run.path("id").asString());
    }

    @Test
    void another_policy_is_compared_with_it() {
        JsonNode result = done("\"policy\": \"UNICAST\"").path("result");
        assertThat(result.at("/planned/meanHop").asDouble()).isEqualTo(1);
        assertThat(result.at("/planned/meanFeeds").asDouble())
                .isGreaterThan(result.at("/recorded/meanFeeds").asDouble());
        assertThat(result.at("/planned/interruptions").asLong()).isZero();

        JsonNode more = done("\"policy\": \"QUOTA\", \"parameters\": {\"quotaPercent\": 100, \"rebalanceSeconds\": 1}");
        assertThat(more.at("/result/planned/mostFeeds").asInt()).isEqualTo(5);
    }

    @Test
    void what_cannot_be_run_is_refused_with_a_code() {
        refused(named("\"policy\": \"MAGIC\""), ErrorCode.POLICY_UNKNOWN);
        refused(named("\"policy\": \"RANDOM\", \"parameters\": {\"maxMoves\": -1}"), ErrorCode.VALIDATION_FAILED);
        refused(named("\"policy\": \"RANDOM\", \"parameters\": {\"quotaPercent\": 5}"), ErrorCode.VALIDATION_FAILED);
        refused(named("\"policy\": \"RANDOM\", \"parameters\": {\"hops\": 4}"), ErrorCode.UNKNOWN_FIELD);
        refused("{\"policy\": \"RANDOM\"}", ErrorCode.VALIDATION_FAILED);
        refused(
                "{\"policy\": \"RANDOM\", \"from\": \"2026-01-02T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"}",
                ErrorCode.RANGE_INVALID);
        refused(
                "{\"policy\": \"RANDOM\", \"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2020-01-02T00:00:00Z\"}",
                ErrorCode.MESH_NEVER_OPENED);
        Room planned = teacher.schedule("Not yet");
        refused("{\"policy\": \"RANDOM\", \"classIds\": [\"" + planned.classId() + "\"]}", ErrorCode.MESH_NEVER_OPENED);
        refused("{\"policy\": \"RANDOM\", \"classIds\": [\"" + UUID.randomUUID() + "\"]}", ErrorCode.CLASS_NOT_FOUND);
        admin.get(RUNS + "/" + UUID.randomUUID()).requireProblem(ErrorCode.WHAT_IF_NOT_FOUND);
        admin.delete(RUNS + "/" + UUID.randomUUID()).requireProblem(ErrorCode.WHAT_IF_NOT_FOUND);
        String ended = done("\"policy\": \"RANDOM\"").path("id").asString();
        admin.delete(RUNS + "/" + ended).requireProblem(ErrorCode.WHAT_IF_ENDED);
    }

    /** nodes find each other's runs in the database: these are run by a node that is not here */
    @Test
    void runs_of_other_nodes_are_counted_cancelled_and_given_up() {
        String one = running(Instant.now());
        String two = running(Instant.now());
        refused(named("\"policy\": \"RANDOM\""), ErrorCode.TOO_MANY_REQUESTS);

        admin.delete(RUNS + "/" + one).requireStatus(204);
        assertThat(status(one)).isEqualTo("CANCELLED");
        admin.delete(RUNS + "/" + one).requireProblem(ErrorCode.WHAT_IF_ENDED);

        String gone = running(Instant.now().minusSeconds(120));
        assertThat(status(gone)).isEqualTo("FAILED");
        assertThat(status(two)).isEqualTo("RUNNING");
    }

    private JsonNode done(String how) {
        JsonNode begun = admin.post(RUNS, named(how)).requireStatus(202).json();
        String id = begun.path("id").asString();
        await().until(() -> !status(id).equals("RUNNING"));
        assertThat(status(id)).isEqualTo("DONE");
        return admin.get(RUNS + "/" + id).json();
    }

    private String named(String how) {
        return "{\"classIds\": [\"" + room.classId() + "\"], " + how + "}";
    }

    private String status(String id) {
        return admin.get(RUNS + "/" + id).requireStatus(200).text("status");
    }

    private void refused(String body, ErrorCode code) {
        admin.post(RUNS, body).requireProblem(code);
    }

    private String running(Instant seen) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into projection.what_if
                            (id, status, policy, parameters, class_ids, started_at, seen_at, done, total)
                        values (?, 'RUNNING', 'UNICAST', '{}', array[]::uuid[], ?, ?, 0, 10)""")
                .param(id)
                .param(seen.atOffset(ZoneOffset.UTC))
                .param(seen.atOffset(ZoneOffset.UTC))
                .update();
        return id.toString();
    }

    private LiveSocket attending(Person person) {
        LiveSocket socket = person.connect();
        socket.send("{\"type\": \"attend\", \"classId\": \"" + room.classId() + "\"}");
        socket.next("attending");
        return socket;
    }

    private String frame(String type, String content) {
        return "{\"type\": \"" + type + "\", \"classId\": \"" + room.classId() + "\", " + content + "}";
    }

    private static String capability(String device) {
        return """
                {"uplinkKbps": 20000, "downlinkKbps": 20000, "reachability": "DIRECT", "device": "%s",
                 "consent": true, "metered": false, "hidden": false}""".formatted(device);
    }
}
