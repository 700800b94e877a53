package io.streamlet.contracts.analytics;

import java.time.Instant;

/**
 * @param viewers students and observers at once, at most, under the standard rule
 * @param messages posted in the step
 * @param hands raised in the step
 */
public record TimelinePoint(Instant at, int viewers, int messages, int hands) {}
