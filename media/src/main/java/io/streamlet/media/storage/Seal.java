package io.streamlet.media.storage;

/**
 * {@code sealed.json}: the set changes no more.
 *
 * @param durationMillis of media, gaps not counted
 * @param parts that hold media
 * @param reported the recording knows
 */
public record Seal(long durationMillis, long bytes, int parts, boolean reported) {
    public boolean empty() {
        return parts == 0;
    }
}
