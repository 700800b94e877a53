package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is or was in a class.
 *
 * @param joinedAt for the first time
 * @param removed by the teacher, for good
 */
@Embeddable
record ParticipantRow(
        String displayName,
        @Enumerated(EnumType.STRING) ParticipantRole role,
        boolean present,
        boolean removed,
        Instant joinedAt,
        @Nullable Instant leftAt,
        @Enumerated(EnumType.STRING) @Nullable LeaveReason leaveReason) {

    ParticipantRow left(LeaveReason reason, Instant at) {
        return present ? new ParticipantRow(displayName, role, false, removed, joinedAt, at, reason) : this;
    }

    ParticipantRow removed(Instant at) {
        return new ParticipantRow(
                displayName, role, false, true, joinedAt, present || leftAt == null ? at : leftAt, LeaveReason.REMOVED);
    }

    ParticipantView view(AccountId accountId) {
        return new ParticipantView(accountId, displayName, role, present, joinedAt, leftAt, leaveReason);
    }
}
