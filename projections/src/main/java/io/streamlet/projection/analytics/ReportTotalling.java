package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.Engagement;
import io.streamlet.contracts.analytics.EngagementKind;
import io.streamlet.contracts.analytics.EngagementPart;
import io.streamlet.contracts.analytics.ReportTotals;
import io.streamlet.contracts.classroom.ParticipantRole;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** All people of a class together. */
final class ReportTotalling {

    private ReportTotalling() {}

    static ReportTotals of(LessonRow lesson, List<AttendeeReport> people, int peakViewers, boolean underOtherRule) {
        var students = people.stream()
                .filter(person -> person.role() == ParticipantRole.STUDENT)
                .toList();
        var activity = lesson.activity();
        return new ReportTotals(
                students.size(),
                (int) people.stream()
                        .filter(person -> person.role() == ParticipantRole.OBSERVER)
                        .count(),
                peakViewers,
                count(students, person -> person.attendance().attended()),
                underOtherRule
                        ? count(
                                students,
                                person ->
                                        person.other() != null && person.other().attended())
                        : null,
                mean(students, person -> person.attendance().share()),
                engagement(students),
                activity.messages(),
                activity.hands(),
                activity.stageVisits(),
                people.stream().mapToLong(AttendeeReport::stageMillis).sum());
    }

    private static @Nullable Engagement engagement(List<AttendeeReport> students) {
        if (students.isEmpty()) {
            return null;
        }
        var kinds = EngagementKind.values();
        return Engagement.of(Arrays.stream(kinds)
                .map(kind -> new EngagementPart(
                        kind,
                        meanOf(students, kind, EngagementPart::amount),
                        kind.fullAt(),
                        kind.weight(),
                        meanOf(students, kind, EngagementPart::points)))
                .toList());
    }

    private static double meanOf(
            List<AttendeeReport> students, EngagementKind kind, ToDoubleFunction<EngagementPart> value) {
        return students.stream()
                .map(AttendeeReport::engagement)
                .filter(Objects::nonNull)
                .flatMap(engagement -> engagement.parts().stream())
                .filter(part -> part.kind() == kind)
                .mapToDouble(value)
                .average()
                .orElse(0);
    }

    private static @Nullable Double mean(List<AttendeeReport> students, ToDoubleFunction<AttendeeReport> value) {
        return students.isEmpty()
                ? null
                : students.stream().mapToDouble(value).average().orElse(0);
    }

    private static int count(List<AttendeeReport> students, Predicate<AttendeeReport> which) {
        return (int) students.stream().filter(which).count();
    }
}
