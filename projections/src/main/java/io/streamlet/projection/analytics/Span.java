package io.streamlet.projection.analytics;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of a class that is looked at.
 *
 * @param to its end, or until when it is counted
 * @param over whether {@code to} is the end
 */
record Span(Instant from, Instant to, boolean over) {

    long millis() {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
