package io.streamlet.media.mp4;

/**
 * One {@code moof} with its {@code mdat}.
 *
 * @param offset from the start of its chunk; boxes in front of it that players skip belong to it
 * @param decodeMicros time of its first sample
 * @param durationMicros sum of its samples
 * @param key starts with a key frame, so that a player can start here
 */
public record Fragment(int offset, int length, long decodeMicros, long durationMicros, boolean key) {
    public long endMicros() {
        return decodeMicros + durationMicros;
    }
}
