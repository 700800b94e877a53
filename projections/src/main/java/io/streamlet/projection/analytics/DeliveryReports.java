package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliveryPoint;
import io.streamlet.contracts.analytics.DeliveryReport;
import io.streamlet.contracts.analytics.FirstFrames;
import io.streamlet.contracts.analytics.SuccessRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report says about the delivery of a class. */
final class DeliveryReports {

    private DeliveryReports() {}

    /** @param firstFrames in order */
    static DeliveryReport of(LessonRow lesson, List<StoredMinute> minutes, List<Integer> firstFrames) {
        var delivery = lesson.delivery();
        var activity = lesson.activity();
        return new DeliveryReport(
                delivery.bytes().view(),
                delivery.watching().view(),
                delivery.watched().view(),
                minutes.stream()
                        .filter(minute -> minute.row().sampled())
                        .map(minute -> new DeliveryPoint(
                                minute.key().minute(),
                                minute.row().watching().view(),
                                minute.row().bytes().view()))
                        .toList(),
                activity.moves(),
                activity.forcedMoves(),
                delivery.interruptions(),
                delivery.frozenMillis(),
                activity.streamInterruptions(),
                SuccessRate.of(delivery.meshConnected(), delivery.meshFailed()),
                SuccessRate.of(activity.stageVisits(), activity.stageFailures()),
                new FirstFrames(firstFrames.size(), percentile(firstFrames, 50), percentile(firstFrames, 95)));
    }

    /** the nearest rank: the smallest that so many per cent do not exceed */
    static @Nullable Integer percentile(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
