package io.streamlet.projection.conversation;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.PresenceEvent;
import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event makes of a class's title and of a follower. */
final class FollowFold {

    private FollowFold() {}

    static @Nullable TitleRow title(@Nullable TitleRow row, ClassroomEvent event) {
        return switch (event) {
            case ClassScheduled e -> new TitleRow(e.title(), e.teacherId());
            case ClassDetailsChanged e -> row == null ? null : new TitleRow(e.title(), row.teacherId());
            case ClassRescheduled e -> row;
            case ClassCancelled e -> row;
            case ClassStarted e -> row;
            case ClassEnded e -> row;
            case ParticipantJoined e -> row;
            case ParticipantLeft e -> row;
            case ParticipantRemoved e -> row;
            case PresenceEvent e -> row;
            case ClassFollowed e -> row;
            case ClassUnfollowed e -> row;
        };
    }

    static @Nullable FollowerRow follower(@Nullable FollowerRow row, ClassroomEvent event, Instant at) {
        return switch (event) {
            case ClassFollowed e -> row == null ? new FollowerRow(at) : row;
            case ClassUnfollowed e -> null;
            // nothing is left to be told about
            case ClassCancelled e -> null;
            case ClassEnded e -> null;
            case ClassScheduled e -> row;
            case ClassDetailsChanged e -> row;
            case ClassRescheduled e -> row;
            case ClassStarted e -> row;
            case ParticipantJoined e -> row;
            case ParticipantLeft e -> row;
            case ParticipantRemoved e -> row;
            case PresenceEvent e -> row;
        };
    }

    /** Null where the event is about nobody's following, or about everybody's. */
    static @Nullable AccountId about(ClassroomEvent event) {
        return switch (event) {
            case ClassFollowed e -> e.accountId();
            case ClassUnfollowed e -> e.accountId();
            case ClassScheduled e -> null;
            case ClassDetailsChanged e -> null;
            case ClassRescheduled e -> null;
            case ClassCancelled e -> null;
            case ClassStarted e -> null;
            case ClassEnded e -> null;
            case ParticipantJoined e -> null;
            case ParticipantLeft e -> null;
            case ParticipantRemoved e -> null;
            case PresenceEvent e -> null;
        };
    }
}
