package io.streamlet.media.hls;

import java.util.ArrayList;
import java.util.List;

/** Joins fragments into segments of about four seconds, each starting with a key frame: fewer requests when nobody waits. */
final class RecordingSegments {
    private static final long ENOUGH_MICROS = 3_900_000;

    private RecordingSegments() {}

    static List<Segment> of(Timeline timeline) {
        var segments = new ArrayList<Segment>();
        var open = new ArrayList<Segment>();
        long duration = 0;
        for (Segment fragment : timeline.fragments()) {
            if (!open.isEmpty() && (fragment.startsPart() || (fragment.key() && duration >= ENOUGH_MICROS))) {
                segments.add(Segment.joined(open));
                open.clear();
                duration = 0;
            }
            open.add(fragment);
            duration += fragment.durationMicros();
        }
        if (!open.isEmpty()) {
            segments.add(Segment.joined(open));
        }
        return segments;
    }
}
