package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Chunks;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StagePage;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The stage as its pages see it: over real requests and sockets, with the deadlines of the real process manager. */
@StreamletTest
@SuppressWarnings("NullAway.Init")
class StageFlowIT {
    @Autowired
    private Api api;

    private Person teacher;
    private Person student;
    private Room room;

    @BeforeEach
    void a_class_with_a_student() {
        teacher = api.someone(Role.TEACHER);
        student = api.someone(Role.STUDENT);
        room = teacher.goLive("Stage").joinedBy(student);
    }

    @Test
    void a_student_raises_a_hand_is_invited_agrees_connects_and_leaves() {
        StagePage desk = StagePage.open(teacher, room);
        StagePage page = StagePage.open(student, room);
        page.socket().subscribe("me/stage").next("snapshot");
        page.socket().subscribe("me").next("snapshot");
        student.put(room.path() + "/hand").requireStatus(204);

        String invitation = room.invite(student);

        JsonNode asked = page.socket().next(StageFlowIT::isInvitation).at("/data/invitation");
        assertThat(asked.path("invitationId").asString()).isEqualTo(invitation);
        assertThat(asked.path("status").asString()).isEqualTo("INVITED");
        assertThat(desk.ready(invitation).path("side").asString()).isEqualTo("TEACHER");
        assertThat(page.ready(invitation).path("code").asString()).isEqualTo("NOT_ON_STAGE");

        room.accept(student, invitation).requireStatus(204);
        page.ready(invitation);
        desk.linkTo(invitation, page);
        await().until(() ->
                teacher.get(room.path() + "/hands").json().path("hands").isEmpty());

        page.signal(invitation, "offer");
        JsonNode offer = desk.socket().next("signal");
        assertThat(offer.path("from").asString()).isEqualTo(invitation);
        assertThat(offer.path("payload").asString()).isEqualTo("sdp of " + student.username());
        desk.signal(invitation, "answer");
        assertThat(page.socket().next("signal").path("kind").asString()).isEqualTo("answer");

        desk.socket().subscribe("class/" + room.classId() + "/stage").next("snapshot");
        page.connected(invitation, "PEER");
        desk.connected(invitation, "PEER");
        JsonNode seat = desk.seat("ON_STAGE");
        assertThat(seat.path("accountId").asString())
                .isEqualTo(student.accountId().toString());
        assertThat(seat.path("microphone").asBoolean()).isTrue();

        media(teacher, invitation, false, true).requireStatus(204);
        assertThat(desk.seat("ON_STAGE").path("microphone").asBoolean()).isFalse();
        media(teacher, invitation, true, true).requireProblem(ErrorCode.NOT_YOURS_TO_SWITCH_ON);
        media(student, invitation, true, true).requireStatus(204);

        student.post(room.path() + "/stage/seats/" + invitation + "/leave").requireStatus(204);
        assertThat(desk.socket().next("stage-gone").path("reason").asString()).isEqualTo("LEFT");
        assertThat(page.socket().next("stage-gone").path("reason").asString()).isEqualTo("LEFT");
        desk.signal(invitation, "candidate");
        assertThat(desk.socket().next("error").path("code").asString()).isIn("PEER_UNKNOWN", "SIGNAL_NOT_ALLOWED");
    }

    @Test
    void where_the_browsers_do_not_find_each_other_the_student_goes_by_the_server() {
        StagePage desk = StagePage.open(teacher, room);
        StagePage page = StagePage.open(student, room);
        String invitation = room.invite(student);
        room.accept(student, invitation).requireStatus(204);
        page.ready(invitation);
        desk.ready(invitation);
        String seat = room.path() + "/stage/seats/" + invitation;
        student.post(seat + "/streams", "{\"mimeType\": \"video/mp4\"}")
                .requireProblem(ErrorCode.STAGE_ROUTE_NOT_SERVER);

        page.lost(invitation, "PEER", true);
        page.linkBy(invitation, "SERVER");
        desk.linkBy(invitation, "SERVER");
        teacher.post(seat + "/streams", "{\"mimeType\": \"video/mp4\"}").requireProblem(ErrorCode.NOT_YOUR_INVITATION);
        String stream = student.post(seat + "/streams", "{\"mimeType\": \"video/mp4;codecs=avc1.42E01E,opus\"}")
                .requireStatus(201)
                .text("streamId");
        student.putBytes(seat + "/streams/" + stream + "/chunks/0", Chunks.chunk(0))
                .requireStatus(200);
        student.putBytes(seat + "/streams/" + stream + "/chunks/1", new byte[] {1})
                .requireProblem(ErrorCode.MEDIA_INVALID);
        student.putBytes(seat + "/streams/" + stream + "/chunks/1", Chunks.chunk(1))
                .requireStatus(200);
        student.get(seat + "/live").requireProblem(ErrorCode.NOT_CLASS_TEACHER);
        var playing = CompletableFuture.supplyAsync(() -> teacher.get(seat + "/live"));
        desk.socket().subscribe("class/" + room.classId() + "/stage").next("snapshot");
        desk.connected(invitation, "SERVER");
        assertThat(desk.seat("ON_STAGE").path("route").asString()).isEqualTo("SERVER");

        teacher.delete(seat).requireStatus(204);

        Answer played = playing.join().requireStatus(200);
        assertThat(played.header("Content-Type")).startsWith("video/mp4");
        assertThat(played.body()).contains("ftyp", "moof");
        assertThat(page.socket().next("stage-gone").path("reason").asString()).isEqualTo("REMOVED");
        await().untilAsserted(() -> student.putBytes(seat + "/streams/" + stream + "/chunks/2", Chunks.chunk(2))
                .requireProblem(ErrorCode.STREAM_NOT_FOUND));
    }

    @Test
    void nobody_who_says_nothing_stays_for_ever() {
        StagePage desk = StagePage.open(teacher, room);
        StagePage page = StagePage.open(student, room);
        desk.socket().subscribe("class/" + room.classId() + "/invitations").next("snapshot");
        String invitation = room.invite(student);
        room.accept(student, invitation).requireStatus(204);
        page.ready(invitation);

        assertThat(page.linkBy(invitation, "SERVER").path("status").asString()).isEqualTo("CONNECTING");
        assertThat(page.socket().next("stage-gone").path("reason").asString()).isEqualTo("CONNECT_FAILED");
        JsonNode over = desk.socket()
                .next(frame -> frame.at("/data/invitation/status").asString("").equals("ENDED"));
        assertThat(over.at("/data/invitation/routeCause").asString()).isEqualTo("CONNECT_FAILED");
    }

    @Test
    void two_browsers_race_and_one_wins() {
        String invitation = room.invite(student);

        List<Answer> answers = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(2)
                .map(tab -> CompletableFuture.supplyAsync(() -> room.accept(student, invitation, tab)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::outcome).containsExactlyInAnyOrder("204", "INVITATION_ACCEPTED");
    }

    @Test
    void what_may_not_be_is_refused() {
        Person other = api.someone(Role.STUDENT);
        Person viewer = api.someone(Role.VIEWER);
        room.joinedBy(other, viewer);
        invite(student, student).requireProblem(ErrorCode.NOT_CLASS_TEACHER);
        invite(teacher, viewer).requireProblem(ErrorCode.INVITEE_NOT_A_STUDENT);
        invite(teacher, api.someone(Role.STUDENT)).requireProblem(ErrorCode.INVITEE_NOT_PRESENT);
        teacher.post(room.path() + "/stage/invitations", "{\"accountId\": \"" + UUID.randomUUID() + "\"}")
                .requireProblem(ErrorCode.INVITEE_NOT_PRESENT);
        teacher.post(room.path() + "/stage/invitations", "{}").requireProblem(ErrorCode.VALIDATION_FAILED);

        String invitation = room.invite(student);
        invite(teacher, student).requireProblem(ErrorCode.ALREADY_INVITED);
        room.accept(other, invitation).requireProblem(ErrorCode.NOT_YOUR_INVITATION);
        room.accept(student, UUID.randomUUID().toString()).requireProblem(ErrorCode.INVITATION_NOT_FOUND);
        room.accept(student, new UUID(0, 0).toString()).requireStatus(400);
        assertThat(StagePage.open(other, room).ready(invitation).path("code").asString())
                .isEqualTo("NOT_YOUR_INVITATION");
        teacher.post(room.path() + "/stage/invitations/" + invitation + "/withdraw")
                .requireStatus(204);
        Answer late = room.accept(student, invitation).requireProblem(ErrorCode.INVITATION_CLOSED);
        assertThat(late.json().at("/fields/reason").asString()).isEqualTo("WITHDRAWN");

        other.post(room.path() + "/leave").requireStatus(204);
        invite(teacher, other).requireProblem(ErrorCode.INVITEE_NOT_PRESENT);
    }

    @Test
    void there_are_four_seats() {
        for (int i = 0; i < 4; i++) {
            Person next = api.someone(Role.STUDENT);
            room.joinedBy(next).invite(next);
        }

        invite(teacher, student).requireProblem(ErrorCode.STAGE_FULL);
    }

    @Test
    void or_as_many_as_the_class_says() {
        Person other = api.someone(Role.STUDENT);
        room.joinedBy(other);
        seats(1).requireStatus(204);
        room.invite(student);

        invite(teacher, other).requireProblem(ErrorCode.STAGE_FULL);

        seats(2).requireStatus(204);
        room.invite(other);
        seats(5).requireProblem(ErrorCode.VALIDATION_FAILED);
    }

    @Test
    void who_leaves_the_class_leaves_the_stage_and_so_does_everybody_at_its_end() {
        Person other = api.someone(Role.STUDENT);
        room.joinedBy(other);
        StagePage desk = StagePage.open(teacher, room);
        String first = room.invite(student);
        String second = room.invite(other);
        room.accept(other, second).requireStatus(204);
        desk.ready(second);

        student.post(room.path() + "/leave").requireStatus(204);
        await().untilAsserted(() -> assertThat(reason(first)).isEqualTo("LEFT_CLASS"));

        teacher.post(room.path() + "/end").requireStatus(200);
        assertThat(desk.socket().next("stage-gone").path("reason").asString()).isEqualTo("CLASS_ENDED");
        assertThat(teacher.get(room.path() + "/stage").json().path("seats")).isEmpty();
    }

    private String reason(String invitation) {
        return teacher.get(room.path() + "/stage/invitations")
                .json()
                .path("invitations")
                .valueStream()
                .filter(view -> view.path("invitationId").asString().equals(invitation))
                .map(view -> view.path("endReason").asString(""))
                .findFirst()
                .orElse("");
    }

    private Answer seats(int seats) {
        return teacher.put(room.path() + "/details", """
                {"title": "Stage", "description": "", "settings":
                 {"capacity": 100, "visibility": "PUBLIC", "recorded": true, "stageSeats": %d}}""".formatted(seats));
    }

    private Answer invite(Person by, Person whom) {
        return by.post(room.path() + "/stage/invitations", "{\"accountId\": \"" + whom.accountId() + "\"}");
    }

    private Answer media(Person by, String invitation, boolean microphone, boolean camera) {
        return by.put(
                room.path() + "/stage/seats/" + invitation + "/media",
                "{\"microphone\": " + microphone + ", \"camera\": " + camera + "}");
    }

    private static boolean isInvitation(JsonNode frame) {
        return frame.at("/data/type").asString("").equals("invitation.changed");
    }
}
