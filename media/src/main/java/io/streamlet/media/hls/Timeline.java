package io.streamlet.media.hls;

import io.streamlet.media.storage.MediaSet;
import io.streamlet.media.storage.Part;
import io.streamlet.media.storage.StoredFragment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * All fragments of a set in order. The wall clock of a part starts when its recording began and goes on with the media, so it
 * never runs backwards, neither within a part nor, moved if need be, from one part to the next.
 */
record Timeline(List<Segment> fragments) {
    /** encoder and upload take no longer for the first fragment; a page that says so is wrong */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(10);

    Timeline {
        fragments = List.copyOf(fragments);
    }

    static Timeline of(MediaSet set) {
        var fragments = new ArrayList<Segment>();
        Instant end = Instant.MIN;
        for (Part part : set.playableParts()) {
            end = addPart(part, end, fragments);
        }
        return new Timeline(fragments);
    }

    private static Instant addPart(Part part, Instant notBefore, List<Segment> into) {
        List<StoredFragment> stored = part.fragments();
        StoredFragment first = stored.getFirst();
        Instant anchor = anchor(part, stored);
        if (anchor.isBefore(notBefore)) {
            anchor = notBefore;
        }
        for (int number = 0; number < stored.size(); number++) {
            StoredFragment fragment = stored.get(number);
            into.add(new Segment(
                    part.number(),
                    number,
                    number,
                    Segment.duration(stored, number),
                    fragment.key(),
                    number == 0,
                    anchor.plus(fragment.decodeMicros() - first.decodeMicros(), ChronoUnit.MICROS)));
        }
        return anchor.plus(stored.getLast().endMicros() - first.decodeMicros(), ChronoUnit.MICROS);
    }

    /** What the page says, if it can be; it knows what encoder and upload took. */
    private static Instant anchor(Part part, List<StoredFragment> stored) {
        Instant latest = latestAnchor(stored);
        return part.recordingBegan()
                .filter(began -> !began.isAfter(latest) && !began.isBefore(latest.minus(LONGEST_WAY)))
                .orElse(latest);
    }

    /** The first upload may hold several fragments: what arrived last was taken before it arrived. */
    private static Instant latestAnchor(List<StoredFragment> stored) {
        StoredFragment first = stored.getFirst();
        StoredFragment together = first;
        for (StoredFragment fragment : stored) {
            if (!fragment.arrival().equals(first.arrival())) {
                break;
            }
            together = fragment;
        }
        return first.arrival().minus(together.endMicros() - first.decodeMicros(), ChronoUnit.MICROS);
    }

    boolean isEmpty() {
        return fragments.isEmpty();
    }

    /** seconds of the longest segment, rounded, at least one: RFC 8216 §4.3.3.1 */
    static long targetDuration(List<Segment> segments) {
        long longest =
                segments.stream().mapToLong(Segment::durationMicros).max().orElse(0);
        return Math.max(1, (longest + 500_000) / 1_000_000);
    }
}
