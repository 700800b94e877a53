package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the event of a class that a moment comes after. */
@Component
class Moments {

    private final TimelineTable table;
    private final Clock clock;

    Moments(TimelineTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * @return the position of the last event of the class at or before a position or a time; its last of all without either
     * @throws BusinessException CLASS_NOT_FOUND, BEFORE_CLASS or BEYOND_END
     */
    long last(ClassId classId, @Nullable Long position, @Nullable Instant time) {
        var beginning = table.beginning(classId);
        if (beginning.isEmpty()) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "There is no such class.");
        }
        return found(classId, position, time)
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.BEFORE_CLASS,
                        "The class had not been scheduled then: it begins at position " + beginning.getAsLong() + "."));
    }

    private OptionalLong found(ClassId classId, @Nullable Long position, @Nullable Instant time) {
        if (time != null) {
            requireHappened(!time.isAfter(clock.instant()));
            return table.last(classId, time);
        }
        if (position != null) {
            requireHappened(position <= table.end());
            return table.last(classId, position);
        }
        return table.last(classId, Long.MAX_VALUE);
    }

    private static void requireHappened(boolean happened) {
        if (!happened) {
            throw new BusinessException(ErrorCode.BEYOND_END, "So much has not happened yet.");
        }
    }
}
