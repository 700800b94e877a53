package io.streamlet.media.hls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The times of a playlist: ISO 8601, always with milliseconds. */
final class WallClock {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private WallClock() {}

    static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
