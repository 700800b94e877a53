package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.AttendanceHistory;
import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.ClassReport;
import io.streamlet.contracts.analytics.FindAttendanceHistory;
import io.streamlet.contracts.analytics.FindClassReport;
import io.streamlet.contracts.analytics.FindPersonReport;
import io.streamlet.contracts.analytics.PersonReport;
import io.streamlet.contracts.analytics.TimelineMarker;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.projection.shared.Paging;
import io.streamlet.projection.shared.PersonKey;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what happened in a class, and who was in which. */
@Component
class LessonQueries {

    private final LessonTables tables;
    private final LessonTable table;

    LessonQueries(LessonTables tables, LessonTable table) {
        this.tables = tables;
        this.table = table;
    }

    @QueryHandler
    ClassReport answer(FindClassReport query) {
        var classId = query.classId();
        var lesson = lesson(classId);
        var span = span(lesson, query.asOf());
        var people = people(classId, new AttendeeReports(span, query.rule(), query.otherRule()));
        var minutes = table.minutes(classId.value());
        var viewers = new Concurrency(people);
        return new ClassReport(
                lesson.view(classId, query.asOf()),
                query.asOf(),
                query.rule(),
                query.otherRule(),
                ReportTotalling.of(lesson, people, viewers.peak(), query.otherRule() != null),
                people,
                Timelines.of(span, viewers, minutes, markers(classId, people)),
                DeliveryReports.of(lesson, minutes, table.firstFrames(classId.value())));
    }

    @QueryHandler
    PersonReport answer(FindPersonReport query) {
        var classId = query.classId();
        var account = query.accountId();
        var lesson = lesson(classId);
        var row = tables.attendees().find(PersonKey.of(classId, account));
        if (row == null) {
            throw new BusinessException(ErrorCode.NOT_FOUND, "They were never in this class.");
        }
        var facts = table.presenceOf(account, List.of(classId.value())).stream()
                .map(StoredPresence::row)
                .toList();
        var reports = new AttendeeReports(span(lesson, query.asOf()), query.rule(), query.otherRule());
        return new PersonReport(
                lesson.view(classId, query.asOf()),
                query.asOf(),
                query.rule(),
                query.otherRule(),
                reports.of(account, row, facts));
    }

    @QueryHandler
    AttendanceHistory answer(FindAttendanceHistory query) {
        var account = query.accountId();
        var page = Paging.page(query.page(), query.size());
        var teacher = query.teacherId();
        var visited = teacher == null
                ? table.visited(account.value(), page)
                : table.visitedOf(account.value(), teacher, page);
        var facts =
                table
                        .presenceOf(
                                account,
                                visited.stream()
                                        .map(visit -> attendee(visit).key().classId())
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                fact -> fact.key().classId(),
                                Collectors.mapping(StoredPresence::row, Collectors.toList())));
        var visits = visited.stream()
                .map(visit ->
                        visit(visit, facts.getOrDefault(attendee(visit).key().classId(), List.of()), query))
                .toList();
        return new AttendanceHistory(
                account,
                query.asOf(),
                query.rule(),
                query.otherRule(),
                visits,
                page.getPageNumber(),
                page.getPageSize(),
                visited.getTotalElements());
    }

    private static AttendanceHistory.Visit visit(Tuple visit, List<PresenceRow> facts, FindAttendanceHistory query) {
        var lesson = visit.get("lesson", StoredLesson.class).row();
        var reports = new AttendeeReports(span(lesson, query.asOf()), query.rule(), query.otherRule());
        return new AttendanceHistory.Visit(
                lesson.view(new ClassId(attendee(visit).key().classId()), query.asOf()),
                reports.of(query.accountId(), attendee(visit).row(), facts));
    }

    private static StoredAttendee attendee(Tuple visit) {
        return visit.get("attendee", StoredAttendee.class);
    }

    private List<AttendeeReport> people(ClassId classId, AttendeeReports reports) {
        Map<AccountId, List<PresenceRow>> facts = table.presence(classId.value()).stream()
                .map(StoredPresence::row)
                .collect(Collectors.groupingBy(PresenceRow::accountId));
        return table.attendees(classId.value()).stream()
                .map(person -> reports.of(
                        person.key().account(),
                        person.row(),
                        facts.getOrDefault(person.key().account(), List.of())))
                .toList();
    }

    private List<TimelineMarker> markers(ClassId classId, List<AttendeeReport> people) {
        var names = people.stream().collect(Collectors.toMap(AttendeeReport::accountId, AttendeeReport::displayName));
        return table.markers(classId.value()).stream()
                .map(StoredMarker::row)
                .map(marker -> new TimelineMarker(
                        marker.at(), marker.kind(), marker.accountId(), names.get(marker.accountId()), 1))
                .toList();
    }

    private LessonRow lesson(ClassId classId) {
        var row = tables.lessons().find(classId);
        if (row == null) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "No such class");
        }
        return row;
    }

    /** of a class that has not begun: nothing */
    private static Span span(LessonRow lesson, Instant asOf) {
        var span = lesson.span(asOf);
        return span == null ? new Span(asOf, asOf, false) : span;
    }
}
