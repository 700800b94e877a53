package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.AttendanceResult;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.IntervalEnd;
import io.streamlet.contracts.analytics.PresenceInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes intervals of the facts about one person, in their order, under one rule. A loss is first only noted: it ends the
 * interval, at its own moment, once more than the grace period has gone without a way back; until then nothing has happened,
 * even if the platform itself gave the person up sooner and they joined again.
 */
final class Attendance {

    private final Duration grace;
    private final List<PresenceInterval> intervals = new ArrayList<>();
    private @Nullable Instant since;
    private @Nullable Instant lostAt;

    private Attendance(Duration grace) {
        this.grace = grace;
    }

    static AttendanceResult of(List<PresenceRow> facts, Span span, AttendanceRule rule) {
        var attendance = new Attendance(Duration.ofSeconds(rule.graceSeconds()));
        facts.stream().filter(fact -> !fact.at().isAfter(span.to())).forEach(attendance::take);
        attendance.close(span);
        return attendance.result(span, rule);
    }

    private void take(PresenceRow row) {
        var at = row.at();
        if (lostAt != null && lostForGood(at)) {
            end(lostAt, IntervalEnd.CONNECTION_LOST);
        }
        switch (row.fact()) {
            case JOINED -> present(at);
            case RECONNECTED -> present(at);
            case CHANGED_PAGE -> {
                if (lostAt == null && since != null) {
                    end(at, IntervalEnd.REPLACED);
                }
                present(at);
            }
            case CUT_OFF -> lost(at);
            case GIVEN_UP -> lost(at);
            case LEFT -> end(at, IntervalEnd.LEFT);
            case REMOVED -> end(at, IntervalEnd.REMOVED);
        }
    }

    private void close(Span span) {
        if (lostAt != null && lostForGood(span.to())) {
            end(lostAt, IntervalEnd.CONNECTION_LOST);
        } else if (span.over()) {
            end(span.to(), IntervalEnd.CLASS_ENDED);
        } else if (since != null) {
            intervals.add(new PresenceInterval(since, null, null));
        }
    }

    private boolean lostForGood(Instant at) {
        return lostAt != null && Duration.between(lostAt, at).compareTo(grace) > 0;
    }

    private void present(Instant at) {
        lostAt = null;
        if (since == null) {
            since = at;
        }
    }

    private void lost(Instant at) {
        if (since != null && lostAt == null) {
            lostAt = at;
        }
    }

    private void end(Instant at, IntervalEnd end) {
        if (since != null) {
            intervals.add(new PresenceInterval(since, at, end));
        }
        since = null;
        lostAt = null;
    }

    private AttendanceResult result(Span span, AttendanceRule rule) {
        long millis = intervals.stream()
                .mapToLong(
                        interval -> Duration.between(interval.from(), interval.to() == null ? span.to() : interval.to())
                                .toMillis())
                .sum();
        double share = span.millis() == 0 ? 0 : Math.min(1, (double) millis / span.millis());
        var last = intervals.isEmpty() ? null : intervals.getLast().to();
        return new AttendanceResult(
                List.copyOf(intervals),
                millis,
                share,
                last,
                span.millis() > 0 && millis * 100 >= rule.minimumShare() * span.millis());
    }
}
