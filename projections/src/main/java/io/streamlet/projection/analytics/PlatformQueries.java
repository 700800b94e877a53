package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.FindOverall;
import io.streamlet.contracts.analytics.Overall;
import io.streamlet.contracts.analytics.OverallNow;
import io.streamlet.contracts.live.WatchOverall;
import io.streamlet.projection.analytics.PlatformRow.Levels;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers how the platform is doing. */
@Component
class PlatformQueries {

    private static final Limit ONE = Limit.of(1);
    private static final Limit TOP = Limit.of(10);
    private static final OverallNow NOTHING =
            new OverallNow(0, null, 0, 0, 0, PlatformRow.Accounts.NONE.view(), 0, 0, Bytes.NONE.view(), null);

    private final PlatformTables tables;
    private final PlatformTable table;
    private final LessonTable lessons;

    PlatformQueries(PlatformTables tables, PlatformTable table, LessonTable lessons) {
        this.tables = tables;
        this.table = table;
        this.lessons = lessons;
    }

    @QueryHandler
    OverallNow answer(WatchOverall query) {
        return now();
    }

    @QueryHandler
    Overall answer(FindOverall query) {
        var bucket = query.bucket();
        var from = bucket.startOf(query.from());
        var to = widened(bucket, query.to());
        var counted = to.isAfter(query.asOf()) ? widened(bucket, query.asOf()) : to;
        var before = table.lastBefore(bucket, from, ONE);
        var series = new Series(
                bucket,
                from,
                counted,
                before.isEmpty() ? Levels.NONE : before.getFirst().row().last().levels(),
                table.steps(bucket, from, counted));
        var today = query.asOf().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Overall(
                from,
                to,
                bucket,
                query.asOf(),
                now(),
                lessons.startedBetween(today.toInstant(), query.asOf()),
                lessons.startedBetween(monday.toInstant(), query.asOf()),
                series.total(from),
                series.points(),
                lessons.busiest(from, to, TOP).stream().map(StoredLesson::top).toList());
    }

    private OverallNow now() {
        var now = tables.now();
        return now == null ? NOTHING : now;
    }

    private static Instant widened(Bucket bucket, Instant to) {
        var start = bucket.startOf(to);
        return start.equals(to) ? to : start.plus(bucket.length());
    }
}
