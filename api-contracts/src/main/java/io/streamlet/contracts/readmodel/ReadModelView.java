package io.streamlet.contracts.readmodel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model with its processing group.
 *
 * @param position of the last event that all its segments have handled; -1: none
 * @param lagSeconds age of the oldest event not handled; null while that is not known
 * @param trouble why it does not run
 * @param switchedAt since when there is a read model of before to go back to
 */
public record ReadModelView(
        String group,
        long position,
        long lagEvents,
        @Nullable Double lagSeconds,
        List<Segment> segments,
        long deadLetters,
        @Nullable String trouble,
        @Nullable ReplayView replay,
        @Nullable Instant switchedAt) {

    /** @param worked whether some node works on it */
    public record Segment(int id, long position, boolean worked) {}
}
