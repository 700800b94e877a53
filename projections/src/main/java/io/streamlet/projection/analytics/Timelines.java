package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.MarkerKind;
import io.streamlet.contracts.analytics.Timeline;
import io.streamlet.contracts.analytics.TimelineMarker;
import io.streamlet.contracts.analytics.TimelinePoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** How a class went, in at most a few hundred steps of whole minutes. */
final class Timelines {

    static final int MOST = 360;

    private Timelines() {}

    static Timeline of(Span span, Concurrency viewers, List<StoredMinute> minutes, List<TimelineMarker> stage) {
        var from = Bucket.MINUTE.startOf(span.from());
        long all = Math.ceilDiv(Math.max(1, Duration.between(from, span.to()).toMillis()), 60_000L);
        long perStep = Math.ceilDiv(all, MOST);
        var length = Duration.ofMinutes(perStep);
        int count = (int) Math.ceilDiv(all, perStep);
        var messages = new int[count];
        var hands = new int[count];
        for (var minute : minutes) {
            long step = Duration.between(from, minute.key().minute()).dividedBy(length);
            if (step >= 0 && step < count) {
                messages[(int) step] += minute.row().messages();
                hands[(int) step] += minute.row().hands();
            }
        }
        var peaks = viewers.peaks(from, length, count);
        var points = IntStream.range(0, count)
                .mapToObj(i -> new TimelinePoint(from.plus(length.multipliedBy(i)), peaks[i], messages[i], hands[i]))
                .toList();
        var markers = new ArrayList<>(stage);
        peak(points, MarkerKind.VIEWER_PEAK, TimelinePoint::viewers, markers);
        peak(points, MarkerKind.CHAT_PEAK, TimelinePoint::messages, markers);
        peak(points, MarkerKind.HAND_PEAK, TimelinePoint::hands, markers);
        markers.sort(Comparator.comparing(TimelineMarker::at));
        return new Timeline((int) length.toSeconds(), points, List.copyOf(markers));
    }

    private static void peak(
            List<TimelinePoint> points,
            MarkerKind kind,
            ToIntFunction<TimelinePoint> count,
            List<TimelineMarker> markers) {
        points.stream()
                .filter(point -> count.applyAsInt(point) > 0)
                .max(Comparator.comparingInt(count).thenComparing(TimelinePoint::at, Comparator.reverseOrder()))
                .ifPresent(point ->
                        markers.add(new TimelineMarker(point.at(), kind, null, null, count.applyAsInt(point))));
    }
}
