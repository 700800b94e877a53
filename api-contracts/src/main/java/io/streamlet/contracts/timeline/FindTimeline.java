package io.streamlet.contracts.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Answered with {@link TimelinePage}: the newest, those next before {@code before}, or those next after {@code after}.
 * Refused with CLASS_NOT_FOUND or BEYOND_END.
 */
public record FindTimeline(
        TimelineFilter filter,
        @Nullable Long before,
        @Nullable Long after,
        int limit) {}
