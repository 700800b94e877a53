package io.streamlet.projection.classroom;

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
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.classroom.PresenceEvent;
import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event makes of the row of one person in the class, and whom it is about. */
final class ParticipantFold {

    private static final Comparator<ParticipantView> BY_ARRIVAL = Comparator.comparing(ParticipantView::joinedAt)
            .thenComparing(person -> person.accountId().value());

    private ParticipantFold() {}

    static @Nullable ParticipantRow step(@Nullable ParticipantRow row, ClassroomEvent event, Instant at) {
        if (event instanceof ParticipantJoined e) {
            return new ParticipantRow(
                    e.displayName(), e.role(), true, false, row == null ? at : row.joinedAt(), null, null);
        }
        return row == null ? null : change(row, event, at);
    }

    private static ParticipantRow change(ParticipantRow row, ClassroomEvent event, Instant at) {
        return switch (event) {
            case ParticipantLeft e -> row.left(e.reason(), at);
            case ParticipantRemoved e -> row.removed(at);
            case PresenceEvent e -> row;
            case ClassEnded e -> row.left(LeaveReason.CLASS_ENDED, at);
            case ParticipantJoined e -> row;
            case ClassScheduled e -> row;
            case ClassRescheduled e -> row;
            case ClassDetailsChanged e -> row;
            case ClassCancelled e -> row;
            case ClassStarted e -> row;
            case ClassFollowed e -> row;
            case ClassUnfollowed e -> row;
        };
    }

    /** Null where the event is about nobody, or about everybody. */
    static @Nullable AccountId about(ClassroomEvent event) {
        return switch (event) {
            case ParticipantJoined e -> e.accountId();
            case ParticipantLeft e -> e.accountId();
            case ParticipantRemoved e -> e.accountId();
            case PresenceEvent e -> null;
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

    static PeopleView people(Map<AccountId, ParticipantRow> rows) {
        return new PeopleView(rows.entrySet().stream()
                .map(row -> row.getValue().view(row.getKey()))
                .sorted(BY_ARRIVAL)
                .toList());
    }
}
