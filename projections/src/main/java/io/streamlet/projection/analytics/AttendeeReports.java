package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.AttendanceResult;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.Engagement;
import io.streamlet.contracts.analytics.EngagementKind;
import io.streamlet.contracts.analytics.EngagementPart;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of what is kept about people what a report says about them, under one rule or two. */
record AttendeeReports(
        Span span, AttendanceRule rule, @Nullable AttendanceRule otherRule) {

    private static final double MINUTE = 60_000;

    AttendeeReport of(AccountId account, AttendeeRow row, List<PresenceRow> facts) {
        var attendance = Attendance.of(facts, span, rule);
        long stageMillis = row.stageMillis(span.to());
        return new AttendeeReport(
                account,
                row.displayName(),
                row.role(),
                row.firstJoin(),
                attendance,
                otherRule == null ? null : Attendance.of(facts, span, otherRule),
                row.messages(),
                row.hands(),
                stageMillis,
                row.role() == ParticipantRole.STUDENT ? engagement(attendance, row, stageMillis) : null);
    }

    private static Engagement engagement(AttendanceResult attendance, AttendeeRow row, long stageMillis) {
        return Engagement.of(List.of(
                EngagementPart.of(EngagementKind.PRESENCE, attendance.share()),
                EngagementPart.of(EngagementKind.MESSAGES, row.messages()),
                EngagementPart.of(EngagementKind.HANDS, row.hands()),
                EngagementPart.of(EngagementKind.STAGE, stageMillis / MINUTE)));
    }
}
