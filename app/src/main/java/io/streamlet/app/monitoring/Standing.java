package io.streamlet.app.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * How a processing group stood at the last look.
 *
 * @param lagEvents positions between its last segment and the head of the event store
 * @param lagSeconds age of the oldest event that it has not handled; 0 while that is younger than the time between two looks
 * @param stopped segments that nobody works on, or that failed at their last event
 * @param deadLetters events set aside
 * @param trouble why it does not run, null if it does
 */
record Standing(
        long lagEvents,
        double lagSeconds,
        int stopped,
        long deadLetters,
        @Nullable String trouble) {}
