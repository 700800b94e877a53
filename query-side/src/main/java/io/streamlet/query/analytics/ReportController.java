package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.ClassReport;
import io.streamlet.contracts.analytics.FindClassRelays;
import io.streamlet.contracts.analytics.FindClassReport;
import io.streamlet.contracts.analytics.FindPersonReport;
import io.streamlet.contracts.analytics.PersonReport;
import io.streamlet.contracts.analytics.RelayLedger;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.ClassAccess;
import io.streamlet.query.Csv;
import io.streamlet.query.Patience;
import io.streamlet.query.Queries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a class, for its teacher and admins; and for each participant what is about themselves. */
@RestController
@RequestMapping("/api/classes/{classId}")
class ReportController {

    private final Queries queries;
    private final Patience patience;
    private final ClassAccess access;
    private final AnalyticsProperties properties;
    private final Clock clock;

    ReportController(
            Queries queries, Patience patience, ClassAccess access, AnalyticsProperties properties, Clock clock) {
        this.queries = queries;
        this.patience = patience;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/report")
    ClassReport report(
            @AuthenticationPrincipal Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer minimumShare,
            @RequestParam(required = false) @Min(0) @Max(AttendanceRule.MAX_GRACE_SECONDS) @Nullable Integer grace) {
        access.requireTeacher(actor, classId);
        return ask(classId, properties.otherRule(minimumShare, grace));
    }

    @GetMapping(path = "/report.csv", produces = "text/csv")
    ResponseEntity<String> reportTable(
            @AuthenticationPrincipal Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer minimumShare,
            @RequestParam(required = false) @Min(0) @Max(AttendanceRule.MAX_GRACE_SECONDS) @Nullable Integer grace) {
        access.requireTeacher(actor, classId);
        var other = properties.otherRule(minimumShare, grace);
        var csv = new Csv(AttendanceCsv.header(AttendanceCsv.PERSON, other != null));
        for (var person : ask(classId, other).people()) {
            csv.row(AttendanceCsv.row(List.of(person.accountId(), person.displayName()), person));
        }
        return csv.download("attendance-" + classId + ".csv");
    }

    @GetMapping("/report/people/{accountId}")
    PersonReport reportOfPerson(
            @AuthenticationPrincipal Actor actor,
            @PathVariable ClassId classId,
            @PathVariable AccountId accountId,
            @RequestParam(required = false) @Min(0) @Max(100) @Nullable Integer minimumShare,
            @RequestParam(required = false) @Min(0) @Max(AttendanceRule.MAX_GRACE_SECONDS) @Nullable Integer grace) {
        if (!actor.is(accountId)) {
            access.requireTeacher(actor, classId);
        }
        var other = properties.otherRule(minimumShare, grace);
        var query = new FindPersonReport(classId, accountId, properties.rule(), other, clock.instant());
        return patience.ask(
                () -> queries.ask(query, PersonReport.class),
                e -> e.code() == ErrorCode.NOT_FOUND || isTooEarly(e, classId));
    }

    @GetMapping("/relays")
    RelayLedger relaysOfClass(@AuthenticationPrincipal Actor actor, @PathVariable ClassId classId) {
        access.requireTeacher(actor, classId);
        return queries.ask(new FindClassRelays(classId), RelayLedger.class);
    }

    private ClassReport ask(ClassId classId, @Nullable AttendanceRule other) {
        var query = new FindClassReport(classId, properties.rule(), other, clock.instant());
        return patience.ask(() -> queries.ask(query, ClassReport.class), e -> isTooEarly(e, classId));
    }

    private boolean isTooEarly(BusinessException refusal, ClassId classId) {
        return refusal.code() == ErrorCode.CLASS_NOT_FOUND && patience.madeJustNow(classId.value());
    }
}
