package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.DeliverySampled;
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
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.PresenceEvent;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.projection.analytics.Happening.Counts;
import io.streamlet.projection.analytics.PlatformRow.Levels;
import io.streamlet.projection.analytics.PlatformRow.Recorded;
import io.streamlet.projection.shared.Change;
import io.streamlet.projection.shared.PersonKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an event adds to the counts of the platform: to its levels now, and to the minute, the hour and the day it is in. */
final class PlatformFold {

    private final PlatformTables tables;

    PlatformFold(PlatformTables tables) {
        this.tables = tables;
    }

    void apply(ClassroomEvent event, Instant at) {
        var classId = event.classId();
        switch (event) {
            case ClassStarted e -> {
                room(classId, PlatformClassRow::started);
                count(Happening.levels(0, 1, 0).with(Counts.CLASS_STARTED), at);
            }
            case ClassEnded e -> {
                var room = room(classId, PlatformClassRow::ended).before();
                tables.viewers().clear(classId);
                count(
                        room == null ? Happening.NOTHING : Happening.levels(-room.viewers(), room.live() ? -1 : 0, 0),
                        at);
            }
            case ParticipantJoined e -> {
                if (e.role() != ParticipantRole.TEACHER) {
                    viewer(classId, e.accountId(), true, at);
                }
            }
            case ParticipantLeft e -> viewer(classId, e.accountId(), false, at);
            case ParticipantRemoved e -> viewer(classId, e.accountId(), false, at);
            case PresenceEvent e -> {}
            case ClassScheduled e -> {}
            case ClassRescheduled e -> {}
            case ClassDetailsChanged e -> {}
            case ClassCancelled e -> {}
            case ClassFollowed e -> {}
            case ClassUnfollowed e -> {}
        }
    }

    void apply(IdentityEvent event, Instant at) {
        switch (event) {
            case AccountRegistered e -> {
                count(Happening.of(Counts.REGISTRATION), at);
                accounts(accounts -> accounts.and(e.role(), 1));
            }
            case RoleChanged e -> {
                count(Happening.NOTHING, at);
                accounts(accounts -> accounts.and(e.from(), -1).and(e.to(), 1));
            }
            case DisplayNameChanged e -> {}
            case AccountDisabled e -> {}
            case AccountEnabled e -> {}
            case ErasureEvent e -> {}
        }
    }

    void apply(MessagePosted e, Instant at) {
        count(Happening.of(Counts.MESSAGE), at);
    }

    void apply(HandRaised e, Instant at) {
        count(Happening.of(Counts.HAND), at);
    }

    void apply(StageJoined e, Instant at) {
        var seat = tables.seats().fold(e.invitationId(), row -> row == null ? new PlatformSeatRow(at) : row);
        if (seat.before() == null) {
            count(Happening.levels(0, 0, 1).with(Counts.STAGE_VISIT), at);
        }
    }

    void apply(StageLeft e, Instant at) {
        var seat = tables.seats().fold(e.invitationId(), row -> null).before();
        if (seat != null) {
            long millis = Math.max(0, Duration.between(seat.since(), at).toMillis());
            count(Happening.levels(0, 0, -1).with(Counts.onStage(millis)), at);
        }
    }

    void apply(RecordingEvent event, Instant at) {
        switch (event) {
            case RecordingSealed e -> room(e.classId(), room -> room.sealed(e.bytes()));
            case RecordingPublished e -> {
                var room = tables.classes().find(e.classId());
                count(Happening.of(new Recorded(1, room == null ? 0 : room.recordingBytes())), at);
            }
            case RecordingStarted e -> {}
            case RecordingFailed e -> {}
        }
    }

    void apply(DeliverySampled e, Instant at) {
        count(Happening.of(Bytes.of(e.sample())), at);
    }

    private void viewer(ClassId classId, AccountId account, boolean present, Instant at) {
        var change = tables.viewers()
                .fold(
                        PersonKey.of(classId, account),
                        row -> row == null && !present ? null : new PlatformViewerRow(present));
        int by = present(change.after()) - present(change.before());
        if (by != 0) {
            room(classId, room -> room.viewers(by));
            count(Happening.levels(by, 0, 0).with(by > 0 ? Counts.JOIN : Counts.NONE), at);
        }
    }

    private static int present(@Nullable PlatformViewerRow row) {
        return row != null && row.present() ? 1 : 0;
    }

    private Change<PlatformClassRow> room(ClassId classId, UnaryOperator<PlatformClassRow> step) {
        return tables.classes().fold(classId, row -> step.apply(row == null ? PlatformClassRow.NEW : row));
    }

    private void count(Happening happening, Instant at) {
        var change = tables.platform()
                .fold(PlatformTables.ONLY, row -> (row == null ? PlatformRow.first(at) : row).after(happening, at));
        var before = change.before() == null ? Levels.NONE : change.before().levels();
        var now = Objects.requireNonNull(change.after()).levels();
        for (var bucket : Bucket.values()) {
            tables.steps()
                    .fold(
                            StepKey.of(bucket, at),
                            row -> (row == null ? PlatformStepRow.quiet(before) : row).after(happening, now));
        }
    }

    private void accounts(UnaryOperator<PlatformRow.Accounts> step) {
        tables.platform().fold(PlatformTables.ONLY, row -> row == null ? null : row.with(step.apply(row.accounts())));
    }
}
