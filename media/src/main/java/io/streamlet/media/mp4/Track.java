package io.streamlet.media.mp4;

/**
 * One track of an init segment.
 *
 * @param timescale units in a second
 * @param codec as RFC 6381 writes it: {@code avc1.42e01e}, {@code opus}, {@code mp4a.40.2}
 * @param defaults sample values where a fragment says nothing ({@code trex})
 */
public record Track(int id, Kind kind, long timescale, String codec, int width, int height, SampleDefaults defaults) {
    private static final long MAX_SECONDS = 700_000_000;

    public enum Kind {
        VIDEO,
        AUDIO
    }

    /** @throws MediaInvalid beyond 22 years, far below any overflow */
    long micros(long units) {
        long seconds = units / timescale;
        MediaInvalid.unless(seconds <= MAX_SECONDS, "A time is out of range.");
        return seconds * 1_000_000 + units % timescale * 1_000_000 / timescale;
    }
}
