package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StagePage;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happened, who did it and what led to it, from real commands, sagas and deadlines; and the class as it was then. */
@StreamletTest
@SuppressWarnings("NullAway.Init")
class TimelineIT {
    @Autowired
    private Api api;

    private Person teacher;
    private Person student;
    private Room room;

    @BeforeEach
    void a_class_with_a_student() {
        teacher = api.someone(Role.TEACHER);
        student = api.someone(Role.STUDENT);
        room = teacher.goLive("Timeline").joinedBy(student);
    }

    @Test
    void an_invitation_and_what_became_of_it_are_one_chain() {
        StagePage page = StagePage.open(student, room);
        StagePage desk = StagePage.open(teacher, room);
        String invitation = room.invite(student);
        room.accept(student, invitation).requireStatus(204);
        page.ready(invitation);
        desk.ready(invitation);
        page.connected(invitation, "PEER");
        await("the student first")
                .until(() -> sentences("?kind=StageMediaReceived").size() == 1);
        desk.connected(invitation, "PEER");
        await("on stage").until(() -> sentences("?kind=StageJoined").size() == 1);
        page.lost(invitation, "PEER", false);

        // nobody finds the way back: the deadline of the process manager sends them by the server
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sentences("?kind=StageRouteChanged").size() == 1);
        JsonNode last = entries("?kind=StageRouteChanged").getFirst();
        List<JsonNode> chain =
                entries("?correlation=" + last.path("correlationId").asString());

        assertThat(chain)
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly(
                        "StageInvited",
                        "StageInvitationAccepted",
                        "StageMediaReceived",
                        "StageJoined",
                        "StageLinkLost",
                        "StageRouteChanged");
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).path("causationId").asString())
                    .isEqualTo(chain.get(i - 1).path("messageId").asString());
        }
        assertThat(chain)
                .extracting(entry -> entry.path("actorName").asString())
                .containsExactly(
                        teacher.username(),
                        student.username(),
                        student.username(),
                        teacher.username(),
                        student.username(),
                        "Streamlet");
        assertThat(chain.getFirst().path("sentence").asString())
                .isEqualTo(teacher.username() + " invited " + student.username() + " onto the stage");
        assertThat(chain.getLast().path("sentence").asString())
                .isEqualTo(student.username() + " goes on by way of the server: link lost");
    }

    @Test
    void what_the_platform_does_follows_from_what_happened() {
        await().until(() -> sentences("?kind=MeshOpened").size() == 1);
        JsonNode started = entries("?kind=ClassStarted").getFirst();
        JsonNode opened = entries("?kind=MeshOpened").getFirst();

        assertThat(opened.path("causationId").asString())
                .isEqualTo(started.path("messageId").asString());
        assertThat(opened.path("correlationId").asString())
                .isEqualTo(started.path("correlationId").asString());
        assertThat(opened.path("actorName").asString()).isEqualTo("Streamlet");
        assertThat(started.path("actor").asString())
                .isEqualTo(teacher.accountId().toString());
    }

    @Test
    void an_admin_sees_who_changed_a_role() {
        Person admin = api.demoAdmin();
        String about = "/api/admin/timeline?context=IDENTITY&account=" + teacher.accountId();
        await().until(() -> admin.get(about).json().path("entries").size() == 2);

        JsonNode changed = admin.get(about).json().path("entries").get(1);
        assertThat(changed.path("kind").asString()).isEqualTo("RoleChanged");
        assertThat(changed.path("actor").asString()).isEqualTo(admin.accountId().toString());
        assertThat(changed.path("sentence").asString())
                .endsWith("changed the role of " + teacher.username() + " from student to teacher");
        assertThat(changed.path("payload").path("to").asString()).isEqualTo("TEACHER");
    }

    @Test
    void whoever_follows_the_class_is_told_at_once() {
        var socket = teacher.connect();
        socket.subscribe("class/" + room.classId() + "/timeline");
        assertThat(socket.next("snapshot").at("/data/entries").isArray()).isTrue();

        room.say(student, "Is this recorded?");

        JsonNode entry = socket.next(
                        frame -> frame.at("/data/entry/kind").asString().equals("MessagePosted"))
                .at("/data/entry");
        assertThat(entry.path("sentence").asString()).isEqualTo(student.username() + " wrote: “Is this recorded?”");
        assertThat(entry.path("position").asLong())
                .isEqualTo(entries("?kind=MessagePosted")
                        .getFirst()
                        .path("position")
                        .asLong());
        socket.close();
    }

    @Test
    void a_class_is_shown_as_it_was() {
        room.say(student, "Hello");
        await().until(() -> sentences("?kind=MessagePosted").size() == 1);
        JsonNode joined = entries("?kind=ParticipantJoined").getLast();
        JsonNode posted = entries("?kind=MessagePosted").getFirst();

        JsonNode before = at("?position=" + (joined.path("position").asLong() - 1));
        assertThat(before.path("people").path("people").findValuesAsString("displayName"))
                .doesNotContain(student.username());
        JsonNode then = at("?time=" + joined.path("at").asString());
        assertThat(then.path("people").path("people").findValuesAsString("displayName"))
                .contains(student.username());
        assertThat(then.path("chat").path("messages")).isEmpty();
        JsonNode after = at("?position=" + posted.path("position").asLong());
        assertThat(after.at("/chat/messages/0/text").asString()).isEqualTo("Hello");
        assertThat(after.at("/state/status").asString()).isEqualTo("LIVE");
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_code() {
        String timeline = room.path() + "/timeline";
        await().until(() -> !sentences("").isEmpty());
        teacher.get(timeline + "?kind=NothingHappened").requireProblem(ErrorCode.EVENT_KIND_UNKNOWN);
        teacher.get(timeline + "?context=WEATHER").requireProblem(ErrorCode.MALFORMED_REQUEST);
        teacher.get(timeline + "?after=9000000000").requireProblem(ErrorCode.BEYOND_END);
        teacher.get(timeline + "?before=-1").requireProblem(ErrorCode.VALIDATION_FAILED);
        teacher.get(timeline + "?before=1&after=1").requireProblem(ErrorCode.VALIDATION_FAILED);
        teacher.get(timeline + "?limit=101").requireProblem(ErrorCode.VALIDATION_FAILED);
        teacher.get(timeline + "?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                .requireProblem(ErrorCode.RANGE_INVALID);
        String at = room.path() + "/at";
        teacher.get(at + "?position=9000000000").requireProblem(ErrorCode.BEYOND_END);
        teacher.get(at + "?position=0").requireProblem(ErrorCode.BEFORE_CLASS);
        teacher.get(at + "?time=2020-01-01T00:00:00Z").requireProblem(ErrorCode.BEFORE_CLASS);
        teacher.get(at + "?time=2999-01-01T00:00:00Z").requireProblem(ErrorCode.BEYOND_END);
        teacher.get(at + "?position=1&time=2020-01-01T00:00:00Z").requireProblem(ErrorCode.VALIDATION_FAILED);
        teacher.get(at + "?time=yesterday").requireProblem(ErrorCode.MALFORMED_REQUEST);
        api.someone(Role.TEACHER).get(at).requireProblem(ErrorCode.NOT_CLASS_TEACHER);
        teacher.get("/api/classes/01950000-0000-7000-8000-000000000000/timeline")
                .requireProblem(ErrorCode.CLASS_NOT_FOUND);
        teacher.get(room.path() + "/mesh/peers/" + student.accountId() + "/why?position=9000000000")
                .requireProblem(ErrorCode.BEYOND_END);
    }

    private JsonNode at(String query) {
        return teacher.get(room.path() + "/at" + query).requireStatus(200).json();
    }

    private List<String> sentences(String query) {
        return entries(query).stream()
                .map(entry -> entry.path("sentence").asString())
                .toList();
    }

    private List<JsonNode> entries(String query) {
        return teacher.get(room.path() + "/timeline" + query)
                .requireStatus(200)
                .json()
                .path("entries")
                .valueStream()
                .toList();
    }
}
