package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.StreamStatus;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.recording.RecordingStatus;
import io.streamlet.contracts.recording.RecordingView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A class, in the parts that change together. */
@Embeddable
record ClassRow(
        long version,
        Teacher teacher,
        Plan plan,
        Run run,
        Attendance attendance,
        Stream stream,
        @Nullable Take take) {

    @Embeddable
    record Teacher(AccountId teacherId, String teacherName) {}

    @Embeddable
    record Plan(
            String title,
            String description,
            Instant startsAt,
            int durationMinutes,
            int capacity,
            @Enumerated(EnumType.STRING) Visibility visibility,
            boolean recorded,
            int meshShare,
            int stageSeats) {

        ClassSettings settings() {
            return new ClassSettings(capacity, visibility, recorded, meshShare, stageSeats);
        }
    }

    @Embeddable
    record Run(
            @Enumerated(EnumType.STRING) ClassStatus status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Enumerated(EnumType.STRING) @Nullable EndReason endReason) {}

    /** @param students observers too, the teacher not */
    @Embeddable
    record Attendance(
            boolean teacherPresent,
            @Column(name = "participant_count") int students,
            @Column(name = "peak_participants") int peak) {

        static final Attendance NOBODY = new Attendance(false, 0, 0);

        Attendance teacher(boolean present) {
            return new Attendance(present, students, peak);
        }

        Attendance students(int now) {
            return new Attendance(teacherPresent, now, Math.max(peak, now));
        }

        Attendance empty() {
            return new Attendance(false, 0, peak);
        }
    }

    @Embeddable
    record Stream(
            @Column(name = "stream_status") @Enumerated(EnumType.STRING)
            StreamStatus status,

            @Nullable StreamId streamId) {

        static final Stream NONE = new Stream(StreamStatus.OFFLINE, null);
    }

    /** The recording of the class. */
    @Embeddable
    record Take(
            @Column(name = "recording_status") @Enumerated(EnumType.STRING)
            RecordingStatus status,

            @Column(name = "recording_millis") long millis,
            @Column(name = "recording_bytes") long bytes,
            @Column(name = "recording_started_at") Instant startedAt,

            @Column(name = "recording_published_at") @Nullable
            Instant publishedAt) {

        Take as(RecordingStatus now, @Nullable Instant published) {
            return new Take(now, millis, bytes, startedAt, published);
        }

        RecordingView view() {
            return new RecordingView(status, millis, bytes, startedAt, publishedAt);
        }
    }

    ClassRow with(Plan next) {
        return new ClassRow(version, teacher, next, run, attendance, stream, take);
    }

    ClassRow with(Run next) {
        return new ClassRow(version, teacher, plan, next, attendance, stream, take);
    }

    ClassRow with(Attendance next) {
        return new ClassRow(version, teacher, plan, run, next, stream, take);
    }

    ClassRow with(Stream next) {
        return new ClassRow(version, teacher, plan, run, attendance, next, take);
    }

    ClassRow with(Take next) {
        return new ClassRow(version, teacher, plan, run, attendance, stream, next);
    }

    /** The same row if nothing changed, else one version later. */
    ClassRow after(ClassRow before) {
        return equals(before) ? before : new ClassRow(before.version + 1, teacher, plan, run, attendance, stream, take);
    }

    /** What a list may still see of a class that is public no longer: nothing new but that. */
    ClassRow unlisted(ClassRow next) {
        var hidden = new Plan(
                plan.title,
                plan.description,
                plan.startsAt,
                plan.durationMinutes,
                plan.capacity,
                Visibility.UNLISTED,
                plan.recorded,
                plan.meshShare,
                plan.stageSeats);
        return new ClassRow(next.version, teacher, hidden, run, attendance, stream, take);
    }

    boolean isPublic() {
        return plan.visibility == Visibility.PUBLIC;
    }

    ClassView view(ClassId classId) {
        return new ClassView(
                classId,
                version,
                plan.title,
                plan.description,
                teacher.teacherId,
                teacher.teacherName,
                run.status,
                plan.startsAt,
                plan.durationMinutes,
                plan.settings(),
                run.startedAt,
                run.endedAt,
                run.endReason,
                attendance.teacherPresent,
                attendance.students,
                attendance.peak,
                stream.status,
                take == null ? null : take.view());
    }
}
