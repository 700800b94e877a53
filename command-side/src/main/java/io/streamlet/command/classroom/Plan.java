package io.streamlet.command.classroom;

import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.time.Instant;

/** When a class is and what it says of itself. */
record Plan(String title, String description, Instant startsAt, int durationMinutes, ClassSettings settings) {
    /** a form takes a while to fill in, and clocks differ */
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final Duration AHEAD = Duration.ofDays(2 * 366);

    static Plan of(ClassScheduled event) {
        return new Plan(
                event.title(), event.description(), event.startsAt(), event.durationMinutes(), event.settings());
    }

    static void requireSensibleStart(Instant startsAt, Instant now) {
        if (startsAt.isBefore(now.minus(LATE))) {
            throw new BusinessException(ErrorCode.STARTS_IN_THE_PAST, "The class would start in the past.");
        }
        if (startsAt.isAfter(now.plus(AHEAD))) {
            throw Refusals.invalid("startsAt", "must be within two years");
        }
    }

    boolean isAt(Instant otherStart, int otherDuration) {
        return startsAt.equals(otherStart) && durationMinutes == otherDuration;
    }

    boolean says(String otherTitle, String otherDescription, ClassSettings otherSettings) {
        return title.equals(otherTitle) && description.equals(otherDescription) && settings.equals(otherSettings);
    }

    Plan movedTo(Instant newStart, int newDuration) {
        return new Plan(title, description, newStart, newDuration, settings);
    }

    Plan saying(String newTitle, String newDescription, ClassSettings newSettings) {
        return new Plan(newTitle, newDescription, startsAt, durationMinutes, newSettings);
    }
}
