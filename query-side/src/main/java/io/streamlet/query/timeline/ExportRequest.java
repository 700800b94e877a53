package io.streamlet.query.timeline;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.EventFilter;
import io.streamlet.contracts.timeline.EventKinds;
import io.streamlet.contracts.timeline.TimelineContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of an export, as the parameters of a request say it. */
record ExportRequest(
        @Nullable List<TimelineContext> context,
        @Nullable ClassId classId,
        @Nullable List<String> type,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long after,
        @Nullable String chain,
        @Nullable Long lines,
        @Nullable Long through) {

    /** @throws BusinessException EVENT_KIND_UNKNOWN or RANGE_INVALID */
    EventFilter filter() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BusinessException(ErrorCode.RANGE_INVALID, "The range ends before it starts.");
        }
        var types = type == null ? Set.<String>of() : Set.copyOf(type);
        types.stream().filter(name -> !EventKinds.exists(name)).findAny().ifPresent(name -> {
            throw new BusinessException(new BusinessError(
                    ErrorCode.EVENT_KIND_UNKNOWN, "There is no such type of event.", Map.of("type", name)));
        });
        return new EventFilter(classId, context == null ? Set.of() : Set.copyOf(context), types, from, to);
    }

    boolean goesOn() {
        return chain != null;
    }

    /** @throws BusinessException VALIDATION_FAILED where it cannot go on exactly, RANGE_INVALID or BEYOND_END */
    long through(long settled) {
        if (goesOn() != (lines != null) || (goesOn() && through == null)) {
            throw new BusinessException(
                    ErrorCode.VALIDATION_FAILED, "A file goes on with chain, lines and through of what is there.");
        }
        if (after != null && through != null && through < after) {
            throw new BusinessException(ErrorCode.RANGE_INVALID, "The range ends before it starts.");
        }
        if ((after != null && after > settled) || (through != null && through > settled)) {
            throw new BusinessException(ErrorCode.BEYOND_END, "So much has not happened yet, or is not final yet.");
        }
        return through == null ? settled : through;
    }
}
