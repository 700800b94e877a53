package io.streamlet.projection.classroom;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.joined;
import static io.streamlet.projection.Some.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipantFoldTest {

    private static final Instant LATER = AT.plusSeconds(60);
    private static final ParticipantRow PRESENT =
            new ParticipantRow("Name 2", ParticipantRole.STUDENT, true, false, AT, null, null);
    private static final ParticipantRow LEFT = PRESENT.left(LeaveReason.LEFT, LATER);

    @Test
    void joinedLeftAndCameBack() {
        assertThat(step(null, joined(CLASS, STUDENT, ParticipantRole.STUDENT), AT))
                .isEqualTo(PRESENT);
        var left = new ParticipantLeft(CLASS, STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT);
        assertThat(step(PRESENT, left, LATER)).isEqualTo(LEFT);
        assertThat(step(LEFT, joined(CLASS, STUDENT, ParticipantRole.STUDENT), LATER))
                .isEqualTo(PRESENT);
    }

    @Test
    void removed() {
        var removed = step(PRESENT, new ParticipantRemoved(CLASS, STUDENT, TEACHER), LATER);
        assertThat(removed)
                .isEqualTo(new ParticipantRow(
                        "Name 2", ParticipantRole.STUDENT, false, true, AT, LATER, LeaveReason.REMOVED));
    }

    @Test
    void removedWhileAway() {
        var removed = step(LEFT, new ParticipantRemoved(CLASS, STUDENT, TEACHER), LATER.plusSeconds(60));
        assertThat(removed).isEqualTo(PRESENT.removed(LATER));
    }

    @Test
    void theEndOfTheClassEndsPresence() {
        var ended = new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER);
        assertThat(step(PRESENT, ended, LATER)).isEqualTo(PRESENT.left(LeaveReason.CLASS_ENDED, LATER));
        assertThat(step(LEFT, ended, LATER.plusSeconds(60))).isEqualTo(LEFT);
    }

    @Test
    void everythingElseLeavesPeopleAlone() {
        List<ClassroomEvent> others = List.of(
                scheduled(CLASS, "Algebra", AT),
                new ClassRescheduled(CLASS, AT, 60, TEACHER),
                new ClassDetailsChanged(CLASS, "Algebra", "", ClassSettings.DEFAULT, TEACHER),
                new ClassCancelled(CLASS, "", TEACHER),
                new ClassStarted(CLASS, TEACHER),
                new ClassFollowed(CLASS, STUDENT),
                new ClassUnfollowed(CLASS, STUDENT));

        assertThat(others).allSatisfy(event -> {
            assertThat(step(PRESENT, event, LATER)).isEqualTo(PRESENT);
            assertThat(ParticipantFold.about(event)).isNull();
        });
    }

    private static @Nullable ParticipantRow step(@Nullable ParticipantRow row, ClassroomEvent event, Instant at) {
        return ParticipantFold.step(row, event, at);
    }
}
