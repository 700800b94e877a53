package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.SeriesPoint;
import io.streamlet.projection.analytics.PlatformRow.Levels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills the steps in which nothing happened: the levels stay, nothing else is there. */
final class Series {

    private final List<SeriesPoint> points = new ArrayList<>();
    private PlatformStepRow total;

    /**
     * @param from the beginning of a step
     * @param before the levels until then
     * @param known in order, none before {@code from}
     */
    Series(Bucket bucket, Instant from, Instant to, Levels before, List<StoredPlatformStep> known) {
        var levels = before;
        total = PlatformStepRow.quiet(before);
        int next = 0;
        for (var at = from; at.isBefore(to); at = at.plus(bucket.length())) {
            var row = PlatformStepRow.quiet(levels);
            if (next < known.size() && known.get(next).key().start().equals(at)) {
                row = known.get(next++).row();
            }
            levels = row.last().levels();
            total = total.and(row);
            points.add(row.view(at));
        }
    }

    List<SeriesPoint> points() {
        return List.copyOf(points);
    }

    SeriesPoint total(Instant from) {
        return total.view(from);
    }
}
