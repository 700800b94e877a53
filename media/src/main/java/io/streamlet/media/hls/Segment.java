package io.streamlet.media.hls;

import io.streamlet.media.storage.StoredFragment;
import java.time.Instant;
import java.util.List;

/**
 * One line of a playlist: the fragments {@code first} to {@code last} of a part.
 *
 * @param startsPart first of its part
 * @param startsAt wall-clock time of its first sample
 */
record Segment(int part, int first, int last, long durationMicros, boolean key, boolean startsPart, Instant startsAt) {

    /** The same media as the fragments say, joined. */
    static Segment joined(List<Segment> fragments) {
        Segment first = fragments.getFirst();
        return new Segment(
                first.part,
                first.first,
                fragments.getLast().last,
                fragments.stream().mapToLong(Segment::durationMicros).sum(),
                first.key,
                first.startsPart,
                first.startsAt);
    }

    /** to the next decode time, so that no rounding adds up; the last one lasts as long as its samples */
    static long duration(List<StoredFragment> fragments, int number) {
        StoredFragment fragment = fragments.get(number);
        return number + 1 < fragments.size()
                ? fragments.get(number + 1).decodeMicros() - fragment.decodeMicros()
                : fragment.durationMicros();
    }
}
