package io.streamlet.contracts.classroom;

import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.recording.RecordingView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class as lists, class page and studio show it.
 *
 * @param version grows with every change of this class; of two views the one with the higher version is newer
 * @param participantCount students and observers present now, the teacher not counted
 * @param teacherPresent false while a live class waits for its teacher to come back
 */
public record ClassView(
        ClassId classId,
        long version,
        String title,
        String description,
        AccountId teacherId,
        String teacherName,
        ClassStatus status,
        Instant startsAt,
        int durationMinutes,
        ClassSettings settings,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        boolean teacherPresent,
        int participantCount,
        int peakParticipants,
        StreamStatus stream,
        @Nullable RecordingView recording)
        implements TopicSnapshot {}
