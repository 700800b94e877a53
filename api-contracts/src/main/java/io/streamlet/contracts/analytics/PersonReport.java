package io.streamlet.contracts.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person in one class, as they see it themselves. */
public record PersonReport(
        ReportedClass about,
        Instant asOf,
        AttendanceRule rule,
        @Nullable AttendanceRule otherRule,
        AttendeeReport person) {}
