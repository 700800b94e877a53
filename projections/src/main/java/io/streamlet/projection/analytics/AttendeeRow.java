package io.streamlet.projection.analytics;

import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person did in one class.
 *
 * @param present by the roster
 * @param stageMillis of visits that are over
 */
@Embeddable
record AttendeeRow(
        String displayName,
        @Enumerated(EnumType.STRING) ParticipantRole role,
        boolean present,
        Instant firstJoin,
        int messages,
        int hands,
        long stageMillis,
        @Nullable Instant onStageSince) {

    static AttendeeRow joined(@Nullable AttendeeRow row, ParticipantJoined e, Instant at) {
        return row == null
                ? new AttendeeRow(e.displayName(), e.role(), true, at, 0, 0, 0, null)
                : new AttendeeRow(
                        e.displayName(),
                        e.role(),
                        true,
                        row.firstJoin,
                        row.messages,
                        row.hands,
                        row.stageMillis,
                        row.onStageSince);
    }

    AttendeeRow gone() {
        return new AttendeeRow(displayName, role, false, firstJoin, messages, hands, stageMillis, onStageSince);
    }

    AttendeeRow message() {
        return new AttendeeRow(displayName, role, present, firstJoin, messages + 1, hands, stageMillis, onStageSince);
    }

    AttendeeRow hand() {
        return new AttendeeRow(displayName, role, present, firstJoin, messages, hands + 1, stageMillis, onStageSince);
    }

    AttendeeRow onStage(Instant at) {
        return new AttendeeRow(displayName, role, present, firstJoin, messages, hands, stageMillis, at);
    }

    AttendeeRow offStage(Instant at) {
        return new AttendeeRow(displayName, role, present, firstJoin, messages, hands, stageMillis(at), null);
    }

    /** of a visit that lasts, until then */
    long stageMillis(Instant until) {
        return onStageSince == null
                ? stageMillis
                : stageMillis
                        + Math.max(0, Duration.between(onStageSince, until).toMillis());
    }

    /** whether they count as a viewer: the teacher does not */
    boolean watches() {
        return present && role != ParticipantRole.TEACHER;
    }
}
