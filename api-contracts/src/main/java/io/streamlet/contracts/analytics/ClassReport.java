package io.streamlet.contracts.analytics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was counted in a class.
 *
 * @param asOf of a running class: until when it was counted
 * @param people by their first join
 */
public record ClassReport(
        ReportedClass about,
        Instant asOf,
        AttendanceRule rule,
        @Nullable AttendanceRule otherRule,
        ReportTotals totals,
        List<AttendeeReport> people,
        Timeline timeline,
        DeliveryReport delivery) {}
