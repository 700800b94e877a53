package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.PresenceEvent;
import io.streamlet.projection.classroom.ClassRow.Attendance;
import io.streamlet.projection.classroom.ClassRow.Plan;
import io.streamlet.projection.classroom.ClassRow.Run;
import io.streamlet.projection.classroom.ClassRow.Stream;
import io.streamlet.projection.classroom.ClassRow.Teacher;
import io.streamlet.projection.shared.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event of the class itself makes of its row. */
final class ClassFold {

    private ClassFold() {}

    /** @param person what the same event did to the person it is about; no change where it is about nobody */
    static @Nullable ClassRow step(
            @Nullable ClassRow row, ClassroomEvent event, Instant at, Change<ParticipantRow> person) {
        if (row == null) {
            return event instanceof ClassScheduled e ? scheduled(e) : null;
        }
        return change(row, event, at, person).after(row);
    }

    private static ClassRow change(ClassRow row, ClassroomEvent event, Instant at, Change<ParticipantRow> person) {
        return switch (event) {
            case ClassScheduled e -> row;
            case ClassRescheduled e -> row.with(moved(row.plan(), e));
            case ClassDetailsChanged e -> row.with(detailed(row.plan(), e));
            case ClassCancelled e -> row.with(new Run(ClassStatus.CANCELLED, null, null, null));
            case ClassStarted e -> row.with(new Run(ClassStatus.LIVE, at, null, null));
            case ClassEnded e ->
                row.with(new Run(ClassStatus.ENDED, row.run().startedAt(), at, e.reason()))
                        .with(row.attendance().empty());
            case ParticipantJoined e -> row.with(counted(row.attendance(), person));
            case ParticipantLeft e -> row.with(counted(row.attendance(), person));
            case ParticipantRemoved e -> row.with(counted(row.attendance(), person));
            case PresenceEvent e -> row;
            case ClassFollowed e -> row;
            case ClassUnfollowed e -> row;
        };
    }

    private static ClassRow scheduled(ClassScheduled e) {
        return new ClassRow(
                1,
                new Teacher(e.teacherId(), e.teacherName()),
                plan(e.title(), e.description(), e.startsAt(), e.durationMinutes(), e.settings()),
                new Run(ClassStatus.SCHEDULED, null, null, null),
                Attendance.NOBODY,
                Stream.NONE,
                null);
    }

    private static Plan moved(Plan plan, ClassRescheduled e) {
        return plan(plan.title(), plan.description(), e.startsAt(), e.durationMinutes(), plan.settings());
    }

    private static Plan detailed(Plan plan, ClassDetailsChanged e) {
        return plan(e.title(), e.description(), plan.startsAt(), plan.durationMinutes(), e.settings());
    }

    private static Plan plan(String title, String description, Instant startsAt, int minutes, ClassSettings settings) {
        return new Plan(
                title,
                description,
                startsAt,
                minutes,
                settings.capacity(),
                settings.visibility(),
                settings.recorded(),
                settings.meshShare(),
                settings.stageSeats());
    }

    private static Attendance counted(Attendance attendance, Change<ParticipantRow> person) {
        var teacher = attendance.teacherPresent();
        var students = attendance.students();
        var before = person.before();
        if (before != null && before.present()) {
            teacher &= before.role() != ParticipantRole.TEACHER;
            students -= before.role() == ParticipantRole.TEACHER ? 0 : 1;
        }
        var after = person.after();
        if (after != null && after.present()) {
            teacher |= after.role() == ParticipantRole.TEACHER;
            students += after.role() == ParticipantRole.TEACHER ? 0 : 1;
        }
        return attendance.teacher(teacher).students(students);
    }
}
