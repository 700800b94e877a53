package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answered with an {@link AttendanceHistory}.
 *
 * @param teacherId only classes of this teacher, where given
 */
public record FindAttendanceHistory(
        AccountId accountId,
        @Nullable AccountId teacherId,
        AttendanceRule rule,
        @Nullable AttendanceRule otherRule,
        Instant asOf,
        int page,
        int size) {}
