package io.streamlet.app.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * What a condition finds at one moment.
 *
 * @param subject which of several, null if there is but one
 * @param breached whether the value is on the wrong side of the threshold
 */
record Reading(@Nullable String subject, double value, double threshold, boolean breached) {
    static Reading above(@Nullable String subject, double value, double threshold) {
        return new Reading(subject, value, threshold, value > threshold);
    }

    static Reading below(double value, double threshold) {
        return new Reading(null, value, threshold, value < threshold);
    }
}
