package io.streamlet.contracts.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param to absent while it lasts
 * @param end absent while it lasts
 */
public record PresenceInterval(
        Instant from, @Nullable Instant to, @Nullable IntervalEnd end) {}
