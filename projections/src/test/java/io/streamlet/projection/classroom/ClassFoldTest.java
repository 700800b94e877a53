package io.streamlet.projection.classroom;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.joined;
import static io.streamlet.projection.Some.scheduled;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.StreamStatus;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.shared.Change;
import io.streamlet.projection.shared.MemoryRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassFoldTest {

    private final MemoryRows<AccountId, ParticipantRow> people = new MemoryRows<>();
    private @Nullable ClassRow row;

    @Test
    void scheduledAndPlannedAnew() {
        var settings = new ClassSettings(5, Visibility.UNLISTED, false, 60, 3);
        var view = after(
                scheduled(CLASS, "Algebra", AT),
                new ClassRescheduled(CLASS, AT.plusSeconds(60), 30, TEACHER),
                new ClassDetailsChanged(CLASS, "Geometry", "Lines", settings, TEACHER));

        assertThat(view)
                .isEqualTo(new ClassView(
                        CLASS,
                        3,
                        "Geometry",
                        "Lines",
                        TEACHER,
                        "Ada",
                        ClassStatus.SCHEDULED,
                        AT.plusSeconds(60),
                        30,
                        settings,
                        null,
                        null,
                        null,
                        false,
                        0,
                        0,
                        StreamStatus.OFFLINE,
                        null));
    }

    @Test
    void cancelled() {
        var view = after(scheduled(CLASS, "Algebra", AT), new ClassCancelled(CLASS, "ill", TEACHER));
        assertThat(view.status()).isEqualTo(ClassStatus.CANCELLED);
    }

    @Test
    void startedAndEnded() {
        started();
        var view = after(
                joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                new ClassEnded(CLASS, EndReason.TEACHER_GONE, TEACHER));

        assertThat(view.status()).isEqualTo(ClassStatus.ENDED);
        assertThat(view.startedAt()).isEqualTo(AT);
        assertThat(view.endedAt()).isEqualTo(AT);
        assertThat(view.endReason()).isEqualTo(EndReason.TEACHER_GONE);
        assertThat(view.participantCount()).isZero();
        assertThat(view.peakParticipants()).isEqualTo(1);
        assertThat(view.teacherPresent()).isFalse();
    }

    @Test
    void countsWhoIsThereButNotTheTeacher() {
        started();
        var view = after(
                joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                joined(CLASS, OTHER, ParticipantRole.OBSERVER),
                new ParticipantLeft(CLASS, OTHER, ParticipantRole.OBSERVER, LeaveReason.LEFT));

        assertThat(view.participantCount()).isEqualTo(1);
        assertThat(view.peakParticipants()).isEqualTo(2);
        assertThat(view.teacherPresent()).isTrue();
    }

    @Test
    void doesNotCountARemovedPersonTwice() {
        started();
        var view = after(
                joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                joined(CLASS, OTHER, ParticipantRole.STUDENT),
                new ParticipantLeft(CLASS, STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT),
                new ParticipantRemoved(CLASS, STUDENT, TEACHER));
        assertThat(view.participantCount()).isEqualTo(1);

        assertThat(after(new ParticipantRemoved(CLASS, OTHER, TEACHER)).participantCount())
                .isZero();
    }

    @Test
    void waitsForTheTeacher() {
        started();
        var view = after(new ParticipantLeft(CLASS, TEACHER, ParticipantRole.TEACHER, LeaveReason.CONNECTION_LOST));

        assertThat(view.teacherPresent()).isFalse();
        assertThat(after(joined(CLASS, TEACHER, ParticipantRole.TEACHER)).teacherPresent())
                .isTrue();
    }

    @Test
    void keepsItsVersionWhereNothingChanges() {
        var view = after(
                scheduled(CLASS, "Algebra", AT),
                new ClassFollowed(CLASS, STUDENT),
                new ClassUnfollowed(CLASS, STUDENT),
                new ClassRescheduled(CLASS, AT, 60, TEACHER));

        assertThat(view.version()).isEqualTo(1);
    }

    @Test
    void nothingComesOfAClassThatIsNot() {
        assertThat(ClassFold.step(null, new ClassStarted(CLASS, TEACHER), AT, new Change<>(null, null)))
                .isNull();
    }

    private void started() {
        after(
                scheduled(CLASS, "Algebra", AT),
                new ClassStarted(CLASS, TEACHER),
                joined(CLASS, TEACHER, ParticipantRole.TEACHER));
    }

    private ClassView after(ClassroomEvent... events) {
        for (var event : events) {
            var account = ParticipantFold.about(event);
            var person = account == null
                    ? new Change<ParticipantRow>(null, null)
                    : people.fold(account, known -> ParticipantFold.step(known, event, AT));
            row = ClassFold.step(row, event, AT, person);
        }
        return requireNonNull(row).view(CLASS);
    }
}
