package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.AttendanceResult;
import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.PresenceInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns about one person in one class. */
final class AttendanceCsv {

    static final List<String> PERSON = List.of("accountId", "name");
    static final List<String> CLASS = List.of("classId", "title", "teacher", "classStart", "classEnd");

    private static final List<String> ATTENDANCE = List.of(
            "role",
            "firstJoin",
            "lastLeave",
            "intervals",
            "totalSeconds",
            "sharePercent",
            "attended",
            "messages",
            "hands",
            "stageSeconds",
            "engagementScore");
    private static final List<String> OTHER =
            List.of("otherIntervals", "otherTotalSeconds", "otherSharePercent", "otherAttended");

    private AttendanceCsv() {}

    static List<String> header(List<String> subject, boolean underOtherRule) {
        var header = new ArrayList<>(subject);
        header.addAll(ATTENDANCE);
        if (underOtherRule) {
            header.addAll(OTHER);
        }
        return header;
    }

    static @Nullable Object[] row(List<@Nullable Object> subject, AttendeeReport person) {
        var cells = new ArrayList<@Nullable Object>(subject);
        var attendance = person.attendance();
        var engagement = person.engagement();
        cells.add(person.role());
        cells.add(person.firstJoin());
        cells.add(attendance.lastLeave());
        add(cells, attendance);
        cells.add(person.messages());
        cells.add(person.hands());
        cells.add(person.stageMillis() / 1000.0);
        cells.add(engagement == null ? null : engagement.score());
        var other = person.other();
        if (other != null) {
            add(cells, other);
        }
        return cells.toArray();
    }

    private static void add(List<@Nullable Object> cells, AttendanceResult result) {
        cells.add(result.intervals().stream().map(AttendanceCsv::interval).collect(Collectors.joining("; ")));
        cells.add(result.presentMillis() / 1000.0);
        cells.add(result.share() * 100);
        cells.add(result.attended());
    }

    /** ISO 8601, and why it ended */
    private static String interval(PresenceInterval interval) {
        return interval.from() + "/" + (interval.to() == null ? ".." : interval.to())
                + (interval.end() == null ? "" : " " + interval.end());
    }
}
