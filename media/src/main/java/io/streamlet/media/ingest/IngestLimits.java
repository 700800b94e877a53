package io.streamlet.media.ingest;

import java.time.Duration;

/**
 * @param interruptedAfter silence after which viewers are told that the picture is held up
 * @param lostAfter silence after which the stream is over
 * @param linger how long a class that is not recorded can still be watched to its end
 * @param minFreeBytes space left on the disk below which nothing more is taken
 */
public record IngestLimits(
        int maxChunkBytes,
        Duration interruptedAfter,
        Duration lostAfter,
        Duration openWait,
        Duration linger,
        long minFreeBytes) {}
