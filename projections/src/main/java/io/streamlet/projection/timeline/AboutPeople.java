package io.streamlet.projection.timeline;

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
import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.timeline.TimelineContext;
import org.jspecify.annotations.Nullable;

/** What the events of accounts and of classes are about. */
final class AboutPeople {

    private static final AccountId PLATFORM = Actor.system().accountId();

    private AboutPeople() {}

    static About of(IdentityEvent event) {
        var by = switch (event) {
            case AccountRegistered e -> e.accountId();
            case DisplayNameChanged e -> e.accountId();
            case RoleChanged e -> e.by();
            case AccountDisabled e -> e.by();
            case AccountEnabled e -> e.by();
            case AccountErased e -> e.by();
            case ErasureCompleted e -> PLATFORM;
        };
        return new About(TimelineContext.IDENTITY, null, by, event.accountId(), null);
    }

    static About of(ClassroomEvent event) {
        return switch (event) {
            case ClassScheduled e -> about(e, e.teacherId(), null);
            case ClassRescheduled e -> about(e, e.by(), null);
            case ClassDetailsChanged e -> about(e, e.by(), null);
            case ClassCancelled e -> about(e, e.by(), null);
            case ClassStarted e -> about(e, e.by(), null);
            case ClassEnded e -> about(e, e.by(), null);
            case ParticipantJoined e -> about(e, e.accountId(), e.accountId());
            case ParticipantLeft e ->
                about(e, e.reason() == LeaveReason.LEFT ? e.accountId() : PLATFORM, e.accountId());
            case ParticipantRemoved e -> about(e, e.by(), e.accountId());
            case ParticipantConnectionLost e -> about(e, PLATFORM, e.accountId());
            case ParticipantReconnected e -> about(e, e.accountId(), e.accountId());
            case ParticipantChangedPage e -> about(e, e.accountId(), e.accountId());
            case ClassFollowed e -> about(e, e.accountId(), e.accountId());
            case ClassUnfollowed e -> about(e, e.accountId(), e.accountId());
        };
    }

    private static About about(ClassroomEvent event, AccountId by, @Nullable AccountId account) {
        return new About(TimelineContext.CLASSROOM, event.classId(), by, account, null);
    }
}
