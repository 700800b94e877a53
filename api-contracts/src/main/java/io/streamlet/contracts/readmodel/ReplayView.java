package io.streamlet.contracts.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay in progress.
 *
 * @param done positions behind it, of {@code total}
 * @param perSecond events at the last look
 * @param secondsLeft null while nothing can be said
 * @param trouble why it does not get on; it is tried again all the time
 * @param comparison null until it has caught up
 */
public record ReplayView(
        ReplayState state,
        @Nullable Instant from,
        Instant startedAt,
        long done,
        long total,
        double perSecond,
        @Nullable Long secondsLeft,
        @Nullable String trouble,
        @Nullable Comparison comparison) {}
