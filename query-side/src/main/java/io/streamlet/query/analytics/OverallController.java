package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.FindOverall;
import io.streamlet.contracts.analytics.Overall;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.Csv;
import io.streamlet.query.Queries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the platform is doing, for admins. */
@RestController
@RequestMapping("/api/admin/analytics")
class OverallController {

    private static final Duration DEFAULT_RANGE = Duration.ofHours(24);
    /** before this there was nothing to count */
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    /** a calendar's range may end after today */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Queries queries;
    private final Clock clock;

    OverallController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * @param from by default a day before {@code to}
     * @param to by default now
     */
    @GetMapping("/overall")
    Overall overall(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "HOUR") Bucket bucket) {
        return ask(from, to, bucket);
    }

    @GetMapping(path = "/overall.csv", produces = "text/csv")
    ResponseEntity<String> overallTable(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "HOUR") Bucket bucket) {
        var csv = new Csv(List.of(
                "start",
                "viewers",
                "classes",
                "onStage",
                "classesStarted",
                "registrations",
                "joins",
                "messages",
                "hands",
                "stageVisits",
                "stageSeconds",
                "recordings",
                "recordingBytes",
                "serverBytes",
                "sourceBytes",
                "peerBytes",
                "savingPercent"));
        for (var point : ask(from, to, bucket).series()) {
            csv.row(
                    point.at(),
                    point.viewers(),
                    point.classes(),
                    point.onStage(),
                    point.classesStarted(),
                    point.registrations(),
                    point.joins(),
                    point.messages(),
                    point.hands(),
                    point.stageVisits(),
                    point.stageMillis() / 1000.0,
                    point.recordings(),
                    point.recordingBytes(),
                    point.delivery().server(),
                    point.delivery().source(),
                    point.delivery().peers(),
                    point.delivery().savingPercent());
        }
        return csv.download("platform.csv");
    }

    private Overall ask(@Nullable Instant from, @Nullable Instant to, Bucket bucket) {
        var now = clock.instant();
        var end = to == null ? now : to;
        if (end.isBefore(EARLIEST) || (from != null && from.isBefore(EARLIEST)) || end.isAfter(now.plus(AHEAD))) {
            throw new BusinessException(ErrorCode.RANGE_INVALID, "Nothing can have been counted in this range.");
        }
        var start = from == null ? end.minus(DEFAULT_RANGE) : from;
        if (!start.isBefore(end)) {
            throw new BusinessException(ErrorCode.RANGE_INVALID, "The range ends before it starts.");
        }
        if (Bucket.MOST < bucket.steps(start, end)) {
            throw new BusinessException(
                    ErrorCode.RANGE_TOO_LONG, "The range has more than " + Bucket.MOST + " steps. Take longer ones.");
        }
        return queries.ask(new FindOverall(start, end, bucket, now), Overall.class);
    }
}
