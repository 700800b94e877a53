package io.streamlet.media.stage;

import java.time.Duration;

/**
 * @param firstWait how long a request to play waits for the first fragment
 * @param nextWait how long a wait for the next one is, before it is waited again
 */
public record SeatStreamLimits(int maxChunkBytes, Duration firstWait, Duration nextWait) {}
