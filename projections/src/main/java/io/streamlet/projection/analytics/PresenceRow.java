package io.streamlet.projection.analytics;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact about one person. */
@Embeddable
record PresenceRow(
        AccountId accountId, @Enumerated(EnumType.STRING) PresenceFact fact, Instant at) {

    /** Null where the event says nothing about the presence of somebody. */
    static @Nullable PresenceRow of(ClassroomEvent event, Instant at) {
        return switch (event) {
            case ParticipantJoined e -> new PresenceRow(e.accountId(), PresenceFact.JOINED, at);
            case ParticipantLeft e ->
                new PresenceRow(
                        e.accountId(),
                        e.reason() == LeaveReason.CONNECTION_LOST ? PresenceFact.GIVEN_UP : PresenceFact.LEFT,
                        at);
            case ParticipantRemoved e -> new PresenceRow(e.accountId(), PresenceFact.REMOVED, at);
            case ParticipantConnectionLost e -> new PresenceRow(e.accountId(), PresenceFact.CUT_OFF, at);
            case ParticipantReconnected e -> new PresenceRow(e.accountId(), PresenceFact.RECONNECTED, at);
            case ParticipantChangedPage e -> new PresenceRow(e.accountId(), PresenceFact.CHANGED_PAGE, at);
            case ClassScheduled e -> null;
            case ClassRescheduled e -> null;
            case ClassDetailsChanged e -> null;
            case ClassCancelled e -> null;
            case ClassStarted e -> null;
            case ClassEnded e -> null;
            case ClassFollowed e -> null;
            case ClassUnfollowed e -> null;
        };
    }
}
