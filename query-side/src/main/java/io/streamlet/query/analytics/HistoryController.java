package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.AttendanceHistory;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.FindAttendanceHistory;
import io.streamlet.contracts.analytics.FindRelays;
import io.streamlet.contracts.analytics.RelayLedger;
import io.streamlet.contracts.analytics.ReportedClass;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.Csv;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one account did in all its classes: for itself and admins, and for a teacher as far as it was in their classes. */
@RestController
@RequestMapping("/api/accounts/{accountId}")
class HistoryController {

    private static final int PAGE = 100;

    private final Queries queries;
    private final AnalyticsProperties properties;
    private final Clock clock;

    HistoryController(Queries queries, AnalyticsProperties properties, Clock clock) {
        this.queries = queries;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/attendance")
    AttendanceHistory attendance(
            @AuthenticationPrincipal Actor actor,
            @PathVariable AccountId accountId,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer minimumShare,
            @RequestParam(required = false) @Min(0) @Max(AttendanceRule.MAX_GRACE_SECONDS) @Nullable Integer grace,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(PAGE) int size) {
        return ask(actor, accountId, properties.otherRule(minimumShare, grace), clock.instant(), page, size);
    }

    @GetMapping(path = "/attendance.csv", produces = "text/csv")
    ResponseEntity<String> attendanceTable(
            @AuthenticationPrincipal Actor actor,
            @PathVariable AccountId accountId,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer minimumShare,
            @RequestParam(required = false) @Min(0) @Max(AttendanceRule.MAX_GRACE_SECONDS) @Nullable Integer grace) {
        var other = properties.otherRule(minimumShare, grace);
        var asOf = clock.instant();
        var csv = new Csv(AttendanceCsv.header(AttendanceCsv.CLASS, other != null));
        AttendanceHistory history;
        int page = 0;
        do {
            history = ask(actor, accountId, other, asOf, page++, PAGE);
            history.visits().forEach(visit -> csv.row(AttendanceCsv.row(about(visit.about()), visit.person())));
        } while ((long) page * PAGE < history.total());
        return csv.download("attendance-" + accountId + ".csv");
    }

    @GetMapping("/relays")
    RelayLedger relays(@AuthenticationPrincipal Actor actor, @PathVariable AccountId accountId) {
        if (!actor.is(accountId) && !actor.isAdmin()) {
            throw notYours();
        }
        return queries.ask(new FindRelays(accountId), RelayLedger.class);
    }

    private AttendanceHistory ask(
            Actor actor, AccountId accountId, @Nullable AttendanceRule other, Instant asOf, int page, int size) {
        return queries.ask(
                new FindAttendanceHistory(
                        accountId, taughtBy(actor, accountId), properties.rule(), other, asOf, page, size),
                AttendanceHistory.class);
    }

    /** whose classes may be seen; null: everybody's */
    private static @Nullable AccountId taughtBy(Actor actor, AccountId accountId) {
        if (actor.is(accountId) || actor.isAdmin()) {
            return null;
        }
        if (actor.role() != Role.TEACHER) {
            throw notYours();
        }
        return actor.accountId();
    }

    private static BusinessException notYours() {
        return new BusinessException(ErrorCode.FORBIDDEN, "This is about somebody else.");
    }

    private static List<@Nullable Object> about(ReportedClass about) {
        return Arrays.asList(about.classId(), about.title(), about.teacherName(), about.startedAt(), about.endedAt());
    }
}
