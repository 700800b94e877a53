package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes that one person was in, the newest first; {@code page} counts from 0.
 *
 * @param attended of all classes of the page, under the standard rule
 */
public record AttendanceHistory(
        AccountId accountId,
        Instant asOf,
        AttendanceRule rule,
        @Nullable AttendanceRule otherRule,
        List<Visit> visits,
        int page,
        int size,
        long total) {

    public record Visit(ReportedClass about, AttendeeReport person) {}
}
