package io.streamlet.contracts.analytics;

import org.jspecify.annotations.Nullable;

/**
 * All people of a class together.
 *
 * @param students who were there at all
 * @param peakViewers students and observers at once, under the standard rule
 * @param attended students who attended under the standard rule
 * @param attendedOther under the rule that was asked for
 * @param meanShare of the students, under the standard rule; absent without students
 * @param engagement the mean of the students', part by part; absent without students
 */
public record ReportTotals(
        int students,
        int observers,
        int peakViewers,
        int attended,
        @Nullable Integer attendedOther,
        @Nullable Double meanShare,
        @Nullable Engagement engagement,
        int messages,
        int hands,
        int stageVisits,
        long stageMillis) {}
