package io.streamlet.contracts.analytics;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The class that a report is about.
 *
 * @param durationMillis from the start to the end, or to the report's {@code asOf}
 */
public record ReportedClass(
        ClassId classId,
        String title,
        AccountId teacherId,
        String teacherName,
        ClassStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        long durationMillis) {}
