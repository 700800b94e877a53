package io.streamlet.app.monitoring;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How the processing groups of this node stand. A segment that this node works on tells its position itself; any other,
 * another node's or one that has failed and is free, is known by its stored token.
 */
final class ProcessorWatch {
    /** a segment goes from one node, or one attempt, to the next in less */
    private static final Duration CHANGES_HANDS = Duration.ofSeconds(10);

    private record SegmentKey(String group, int segment) {}

    private record Free(long since, long position) {}

    private final Positions positions;
    private final LongSupplier nanos;
    private final Map<SegmentKey, Free> free = new HashMap<>();
    private long headBefore = -1;

    ProcessorWatch(Positions positions, LongSupplier nanos) {
        this.positions = positions;
        this.nanos = nanos;
    }

    /** @return by group */
    Map<String, Standing> look(Map<String, EventProcessor> processors) throws InterruptedException {
        if (processors.isEmpty()) {
            return Map.of();
        }
        long head = positions.head();
        var stored = positions.segments(processors.keySet());
        var letters = positions.deadLetters();
        var standings = new HashMap<String, Standing>();
        for (var processor : processors.entrySet()) {
            var group = processor.getKey();
            var segments = requireNonNullElse(stored.get(group), List.<Positions.Segment>of());
            standings.put(
                    group, standing(group, processor.getValue(), segments, head, letters.getOrDefault(group, 0L)));
        }
        headBefore = head;
        return standings;
    }

    private Standing standing(
            String group, EventProcessor processor, List<Positions.Segment> segments, long head, long letters)
            throws InterruptedException {
        Map<Integer, EventTrackerStatus> own =
                processor instanceof StreamingEventProcessor streaming ? streaming.processingStatus() : Map.of();
        @Nullable TrackingToken last = null;
        long lowest = Long.MAX_VALUE;
        int stopped = 0;
        @Nullable String trouble = processor.isRunning() ? null : "is not running";
        for (var segment : segments) {
            var status = own.get(segment.id());
            var token = status == null ? segment.token() : status.getTrackingToken();
            long position = Positions.position(token);
            if (position < lowest) {
                last = token;
                lowest = position;
            }
            if (hasFailed(status)) {
                stopped++;
                trouble = "segment " + segment.id() + " fails";
            } else if (isLeftAlone(
                    new SegmentKey(group, segment.id()), segment.owned() || status != null, position, head)) {
                stopped++;
                trouble = "nobody works on segment " + segment.id();
            }
        }
        if (trouble == null && processor.isError()) {
            trouble = "cannot follow the events";
        }
        long lag = segments.isEmpty() ? 0 : Math.max(0, head - lowest);
        return new Standing(lag, seconds(last, lag), stopped, letters, trouble);
    }

    /** reads events only for a group that has not even handled what was there at the last look */
    private double seconds(@Nullable TrackingToken last, long lag) throws InterruptedException {
        return lag == 0 || Positions.position(last) >= headBefore
                ? 0
                : positions.ageOfNext(last).toMillis() / 1_000.0;
    }

    private static boolean hasFailed(@Nullable EventTrackerStatus status) {
        return status != null && status.isErrorState();
    }

    /** being taken up is not enough: one that fails is taken up again and again, and gets nowhere */
    private boolean isLeftAlone(SegmentKey segment, boolean worked, long position, long head) {
        long now = nanos.getAsLong();
        var left = free.get(segment);
        if (worked && (left == null || position > left.position || position >= head)) {
            free.remove(segment);
            return false;
        }
        if (left == null) {
            left = new Free(now, position);
            free.put(segment, left);
        }
        return now - left.since >= CHANGES_HANDS.toNanos();
    }
}
