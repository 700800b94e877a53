package io.streamlet.contracts.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for; what is absent or empty leaves none out.
 *
 * @param kinds names of records
 * @param actor who did it; the nil UUID is the platform
 * @param account whom it is about
 * @param from inclusive
 * @param to exclusive
 * @param search in the sentence, or in the name of who did it or whom it is about
 * @param correlation the chain it belongs to
 */
public record TimelineFilter(
        @Nullable ClassId classId,
        Set<TimelineContext> contexts,
        Set<String> kinds,
        @Nullable AccountId actor,
        @Nullable AccountId account,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String search,
        @Nullable String correlation) {

    public TimelineFilter {
        contexts = Set.copyOf(contexts);
        kinds = Set.copyOf(kinds);
    }

    public static TimelineFilter of(ClassId classId) {
        return new TimelineFilter(classId, Set.of(), Set.of(), null, null, null, null, null, null);
    }
}
