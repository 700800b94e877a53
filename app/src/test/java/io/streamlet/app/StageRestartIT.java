package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.SeparateApplication;
import io.streamlet.app.support.StagePage;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed in the middle: what was waiting goes on, and who is on stage stays there. */
class StageRestartIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void an_invitation_expires_and_a_seat_is_kept_over_a_kill() throws Exception {
        Person teacher;
        Person asked;
        Person onStage;
        Room room;
        String pending;
        String seat;
        try (var first = start()) {
            teacher = first.api().someone(Role.TEACHER);
            asked = first.api().someone(Role.STUDENT);
            onStage = first.api().someone(Role.STUDENT);
            room = teacher.goLive("Restart").joinedBy(asked, onStage);
            StagePage desk = StagePage.open(teacher, room);
            StagePage page = StagePage.open(onStage, room);
            seat = room.invite(onStage);
            room.accept(onStage, seat).requireStatus(204);
            page.ready(seat);
            desk.ready(seat);
            page.connected(seat, "PEER");
            desk.connected(seat, "PEER");
            awaitStatus(room, seat, "ON_STAGE");
            pending = room.invite(asked);
            first.kill();
        }

        try (var next = start()) {
            Person back = next.api().login(teacher.username(), Person.PASSWORD);
            Person stillThere = next.api().login(onStage.username(), Person.PASSWORD);
            Person late = next.api().login(asked.username(), Person.PASSWORD);
            Room again = new Room(back, room.classId());
            StagePage desk = StagePage.open(back, again);
            StagePage page = StagePage.open(stillThere, again);
            StagePage.open(late, again);
            page.ready(seat);
            desk.ready(seat);
            assertThat(page.linkTo(seat, desk).path("status").asString()).isEqualTo("ON_STAGE");

            assertThat(awaitStatus(again, pending, "ENDED").path("endReason").asString())
                    .isEqualTo("EXPIRED");
            again.accept(late, pending).requireProblem(ErrorCode.INVITATION_EXPIRED);
            page.lost(seat, "PEER", false);
            awaitStatus(again, seat, "RECONNECTING");
            assertThat(page.linkBy(seat, "SERVER").path("status").asString()).isEqualTo("RECONNECTING");
        }
    }

    private SeparateApplication start() {
        return SeparateApplication.start(directory, "--streamlet.stage.invitation-life=15s");
    }

    private static JsonNode awaitStatus(Room room, String invitation, String status) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> room.teacher()
                                .get(room.path() + "/stage/invitations")
                                .requireStatus(200)
                                .json()
                                .path("invitations")
                                .valueStream()
                                .filter(view ->
                                        view.path("invitationId").asString().equals(invitation))
                                .findFirst()
                                .orElseThrow(),
                        view -> view.path("status").asString().equals(status));
    }
}
