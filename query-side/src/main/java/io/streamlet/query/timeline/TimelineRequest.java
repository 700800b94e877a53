package io.streamlet.query.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.EventKinds;
import io.streamlet.contracts.timeline.FindTimeline;
import io.streamlet.contracts.timeline.TimelineContext;
import io.streamlet.contracts.timeline.TimelineFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a timeline, as the parameters of a request say it.
 *
 * @param before a position: the newest before it
 * @param after a position: the oldest after it
 */
record TimelineRequest(
        @Nullable List<TimelineContext> context,
        @Nullable List<String> kind,
        @Nullable AccountId actor,
        @Nullable AccountId account,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String search,
        @Nullable String correlation,
        @Nullable Long before,
        @Nullable Long after,
        int limit) {

    /** @throws BusinessException EVENT_KIND_UNKNOWN, RANGE_INVALID or VALIDATION_FAILED */
    FindTimeline of(@Nullable ClassId classId) {
        if (before != null && after != null) {
            throw new BusinessException(ErrorCode.VALIDATION_FAILED, "Either before or after.");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BusinessException(ErrorCode.RANGE_INVALID, "The range ends before it starts.");
        }
        var kinds = kind == null ? Set.<String>of() : Set.copyOf(kind);
        kinds.stream().filter(name -> !EventKinds.exists(name)).findAny().ifPresent(TimelineRequest::refuseKind);
        var filter = new TimelineFilter(
                classId,
                context == null ? Set.of() : Set.copyOf(context),
                kinds,
                actor,
                account,
                from,
                to,
                search,
                correlation);
        return new FindTimeline(filter, before, after, limit);
    }

    private static void refuseKind(String name) {
        throw new BusinessException(new BusinessError(
                ErrorCode.EVENT_KIND_UNKNOWN, "There is no such kind of event.", Map.of("kind", name)));
    }
}
