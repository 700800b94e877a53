package io.streamlet.media.storage;

import java.time.Instant;

/**
 * A fragment and where it lies in {@code media.mp4}.
 *
 * @param durationMicros sum of its samples; to the next fragment it may be a little more or less
 */
public record StoredFragment(
        long offset, int length, long decodeMicros, long durationMicros, boolean key, Instant arrival) {
    public long end() {
        return offset + length;
    }

    public long endMicros() {
        return decodeMicros + durationMicros;
    }
}
