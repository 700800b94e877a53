package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.MarkerKind;
import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.PresenceEvent;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageMediaReceived;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.Rows;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happens to a class and to the people in it, as far as it is counted. */
final class LessonFold {

    private final LessonTables tables;

    LessonFold(LessonTables tables) {
        this.tables = tables;
    }

    void apply(ClassroomEvent event, Instant at, long sequence) {
        var classId = event.classId();
        var fact = PresenceRow.of(event, at);
        if (fact != null) {
            tables.presence().add(EventKey.of(classId, sequence), fact);
        }
        switch (event) {
            case ClassScheduled e ->
                tables.lessons()
                        .add(
                                classId,
                                LessonRow.scheduled(new LessonRow.Head(e.title(), e.teacherId(), e.teacherName())));
            case ClassDetailsChanged e ->
                lesson(
                        classId,
                        row -> row.with(new LessonRow.Head(
                                e.title(), row.head().teacherId(), row.head().teacherName())));
            case ClassCancelled e ->
                lesson(classId, row -> row.with(new LessonRow.Run(ClassStatus.CANCELLED, null, null, null)));
            case ClassStarted e ->
                lesson(classId, row -> row.with(new LessonRow.Run(ClassStatus.LIVE, at, null, null)));
            case ClassEnded e ->
                lesson(
                        classId,
                        row -> row.with(new LessonRow.Run(
                                        ClassStatus.ENDED, row.run().startedAt(), at, e.reason()))
                                .with(row.crowd().gone()));
            case ParticipantJoined e -> person(classId, e.accountId(), row -> AttendeeRow.joined(row, e, at));
            case ParticipantLeft e -> person(classId, e.accountId(), LessonFold::gone);
            case ParticipantRemoved e -> person(classId, e.accountId(), LessonFold::gone);
            case PresenceEvent e -> {}
            case ClassRescheduled e -> {}
            case ClassFollowed e -> {}
            case ClassUnfollowed e -> {}
        }
    }

    void apply(MessagePosted e, Instant at) {
        lesson(e.classId(), row -> row.with(row.activity().message()));
        attendee(e.classId(), e.authorId(), AttendeeRow::message);
        minute(e.classId(), at, MinuteRow::message);
    }

    void apply(StageEvent event, Instant at, long sequence) {
        var classId = event.classId();
        switch (event) {
            case HandRaised e -> {
                lesson(classId, row -> row.with(row.activity().hand()));
                attendee(classId, e.accountId(), AttendeeRow::hand);
                minute(classId, at, MinuteRow::hand);
            }
            case StageJoined e -> {
                lesson(classId, row -> row.with(row.activity().stageVisit()));
                attendee(classId, e.accountId(), row -> row.onStage(at));
                mark(classId, sequence, new MarkerRow(MarkerKind.STAGE_JOINED, e.accountId(), at));
            }
            case StageLeft e -> left(e, at, sequence);
            case HandLowered e -> {}
            case AllHandsLowered e -> {}
            case StageInvited e -> {}
            case StageInvitationAccepted e -> {}
            case StageInvitationDeclined e -> {}
            case StageInvitationWithdrawn e -> {}
            case StageInvitationExpired e -> {}
            case StageMediaReceived e -> {}
            case StageLinkLost e -> {}
            case StageLinkRestored e -> {}
            case StageRouteChanged e -> {}
            case StageMediaSwitched e -> {}
        }
    }

    void apply(StreamInterrupted e) {
        lesson(e.classId(), row -> row.with(row.activity().streamInterruption()));
    }

    private void left(StageLeft e, Instant at, long sequence) {
        var person = tables.attendees().find(PersonKey.of(e.classId(), e.accountId()));
        if (person != null && person.onStageSince() != null) {
            attendee(e.classId(), e.accountId(), row -> row.offStage(at));
            mark(e.classId(), sequence, new MarkerRow(MarkerKind.STAGE_LEFT, e.accountId(), at));
        } else if (e.reason() == StageEndReason.CONNECT_FAILED) {
            lesson(e.classId(), row -> row.with(row.activity().stageFailure()));
        }
    }

    private void mark(ClassId classId, long sequence, MarkerRow row) {
        tables.markers().add(EventKey.of(classId, sequence), row);
    }

    private void person(ClassId classId, AccountId account, Rows.Fold<AttendeeRow> step) {
        var change = tables.attendees().fold(PersonKey.of(classId, account), step);
        int by = watching(change.after()) - watching(change.before());
        var after = change.after();
        boolean isNew = change.before() == null && after != null && after.watches();
        if (by != 0) {
            lesson(classId, row -> row.with(row.crowd().changed(by, isNew)));
        }
    }

    private static @Nullable AttendeeRow gone(@Nullable AttendeeRow row) {
        return row == null ? null : row.gone();
    }

    private static int watching(@Nullable AttendeeRow row) {
        return row != null && row.watches() ? 1 : 0;
    }

    private void attendee(ClassId classId, AccountId account, UnaryOperator<AttendeeRow> step) {
        tables.attendees().fold(PersonKey.of(classId, account), row -> row == null ? null : step.apply(row));
    }

    private void minute(ClassId classId, Instant at, UnaryOperator<MinuteRow> step) {
        tables.minutes().fold(MinuteKey.of(classId, at), row -> step.apply(row == null ? MinuteRow.EMPTY : row));
    }

    private void lesson(ClassId classId, UnaryOperator<LessonRow> step) {
        tables.lessons().fold(classId, row -> row == null ? null : step.apply(row));
    }
}
