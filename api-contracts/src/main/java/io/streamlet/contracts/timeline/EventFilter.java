package io.streamlet.contracts.timeline;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are exported; what is absent or empty leaves none out.
 *
 * @param contexts with {@code types}: events of one of them or of one of these types
 * @param types names of records
 * @param from inclusive
 * @param to exclusive
 */
public record EventFilter(
        @Nullable ClassId classId,
        Set<TimelineContext> contexts,
        Set<String> types,
        @Nullable Instant from,
        @Nullable Instant to) {

    public EventFilter {
        contexts = Set.copyOf(contexts);
        types = Set.copyOf(types);
    }
}
