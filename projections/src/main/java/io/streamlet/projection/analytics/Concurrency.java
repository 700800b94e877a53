package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.PresenceInterval;
import io.streamlet.contracts.classroom.ParticipantRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many were there at once, from the intervals of all of them. */
final class Concurrency {

    private record Step(Instant at, int by) {}

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::at).thenComparing(Step::by); // who is replaced is not there twice

    private final List<Step> steps = new ArrayList<>();

    Concurrency(List<AttendeeReport> people) {
        for (var person : people) {
            if (person.role() != ParticipantRole.TEACHER) {
                person.attendance().intervals().forEach(this::add);
            }
        }
        steps.sort(IN_ORDER);
    }

    private void add(PresenceInterval interval) {
        var to = interval.to();
        if (to == null || to.isAfter(interval.from())) {
            steps.add(new Step(interval.from(), 1));
            if (to != null) {
                steps.add(new Step(to, -1));
            }
        }
    }

    int peak() {
        int level = 0;
        int peak = 0;
        for (var step : steps) {
            level += step.by();
            peak = Math.max(peak, level);
        }
        return peak;
    }

    /** the most at once in each of so many stretches of time */
    int[] peaks(Instant from, Duration length, int count) {
        var peaks = new int[count];
        int level = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            var start = from.plus(length.multipliedBy(i));
            var end = start.plus(length);
            while (next < steps.size() && !steps.get(next).at().isAfter(start)) {
                level += steps.get(next++).by();
            }
            int peak = level;
            while (next < steps.size() && steps.get(next).at().isBefore(end)) {
                level += steps.get(next++).by();
                peak = Math.max(peak, level);
            }
            peaks[i] = peak;
        }
        return peaks;
    }
}
