package io.streamlet.contracts.analytics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of one person in one class under one rule.
 *
 * @param intervals in order, none overlaps another
 * @param presentMillis all of them together; one that lasts counts until the report's {@code asOf}
 * @param share of the class's duration, 0 to 1
 * @param lastLeave absent while present
 * @param attended whether the share reaches the minimum of the rule
 */
public record AttendanceResult(
        List<PresenceInterval> intervals,
        long presentMillis,
        double share,
        @Nullable Instant lastLeave,
        boolean attended) {}
