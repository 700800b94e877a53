package io.streamlet.contracts.analytics;

import java.time.Instant;
import java.util.List;

/**
 * The platform now, and over a range of time from {@code from} on to before {@code to}, both widened to whole steps.
 *
 * @param classesToday started since midnight UTC
 * @param classesThisWeek started since Monday, midnight UTC
 * @param series one point a step, none left out, but nothing after {@code asOf}
 * @param totals the range as one step
 * @param topClasses started in the range, those with the highest peak first
 */
public record Overall(
        Instant from,
        Instant to,
        Bucket bucket,
        Instant asOf,
        OverallNow now,
        int classesToday,
        int classesThisWeek,
        SeriesPoint totals,
        List<SeriesPoint> series,
        List<TopClass> topClasses) {}
