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
import io.streamlet.contracts.conversation.NotificationKind;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.stage.StageInvited;
import org.jspecify.annotations.Nullable;

/**
 * Which events are worth telling, to whom, and as what; null is silence. Nobody is told of what they did themselves.
 *
 * @param to null stands for the followers of the class
 * @param by whose doing it was
 * @param role the subject where it is no class
 */
record Notice(
        NotificationKind kind,
        @Nullable AccountId to,
        @Nullable AccountId by,
        @Nullable ClassId classId,
        @Nullable String role) {

    static @Nullable Notice of(ClassroomEvent event) {
        return switch (event) {
            case ClassStarted e -> followers(NotificationKind.CLASS_STARTED, e.classId(), e.by());
            case ClassRescheduled e -> followers(NotificationKind.CLASS_RESCHEDULED, e.classId(), e.by());
            case ClassCancelled e -> followers(NotificationKind.CLASS_CANCELLED, e.classId(), e.by());
            case ParticipantRemoved e ->
                person(NotificationKind.REMOVED_FROM_CLASS, e.accountId(), e.by(), e.classId());
            case ClassScheduled e -> null;
            case ClassDetailsChanged e -> null;
            case ClassEnded e -> null;
            case ParticipantJoined e -> null;
            case ParticipantLeft e -> null;
            case ClassFollowed e -> null;
            case ClassUnfollowed e -> null;
            case PresenceEvent e -> null;
        };
    }

    static @Nullable Notice of(StageEvent event) {
        return switch (event) {
            case HandLowered e ->
                e.reason() == LowerReason.BY_TEACHER
                        ? person(NotificationKind.HAND_LOWERED, e.accountId(), e.by(), e.classId())
                        : null;
            case HandRaised e -> null;
            case AllHandsLowered e -> null;
            case SeatEvent e -> of(e);
        };
    }

    private static @Nullable Notice of(SeatEvent event) {
        return event instanceof StageInvited e
                ? person(NotificationKind.STAGE_INVITED, e.accountId(), e.by(), e.classId())
                : null;
    }

    static @Nullable Notice of(RecordingEvent event, AccountId teacher) {
        return switch (event) {
            case RecordingPublished e -> person(NotificationKind.RECORDING_READY, teacher, null, e.classId());
            case RecordingStarted e -> null;
            case RecordingSealed e -> null;
            case RecordingFailed e -> null;
        };
    }

    static Notice of(RoleChanged event) {
        var role = event.to().name();
        return new Notice(NotificationKind.ROLE_CHANGED, event.accountId(), event.by(), null, role);
    }

    private static Notice followers(NotificationKind kind, ClassId classId, AccountId by) {
        return new Notice(kind, null, by, classId, null);
    }

    private static Notice person(NotificationKind kind, AccountId to, @Nullable AccountId by, ClassId classId) {
        return new Notice(kind, to, by, classId, null);
    }
}
