package io.streamlet.projection.conversation;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.joined;
import static io.streamlet.projection.Some.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.NotificationKind;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageLeft;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final List<ClassroomEvent> QUIET = List.of(
            scheduled(CLASS, "Algebra", AT),
            new ClassDetailsChanged(CLASS, "Algebra", "", ClassSettings.DEFAULT, TEACHER),
            new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER),
            joined(CLASS, STUDENT, ParticipantRole.STUDENT),
            new ParticipantLeft(CLASS, STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT),
            new ClassFollowed(CLASS, STUDENT),
            new ClassUnfollowed(CLASS, STUDENT));

    @Test
    void followersHearOfTheClass() {
        assertThat(Notice.of(new ClassStarted(CLASS, TEACHER)))
                .isEqualTo(new Notice(NotificationKind.CLASS_STARTED, null, TEACHER, CLASS, null));
        assertThat(Notice.of(new ClassRescheduled(CLASS, AT, 30, TEACHER)))
                .isEqualTo(new Notice(NotificationKind.CLASS_RESCHEDULED, null, TEACHER, CLASS, null));
        assertThat(Notice.of(new ClassCancelled(CLASS, "", TEACHER)))
                .isEqualTo(new Notice(NotificationKind.CLASS_CANCELLED, null, TEACHER, CLASS, null));
        assertThat(QUIET).allSatisfy(event -> assertThat(Notice.of(event)).isNull());
    }

    @Test
    void peopleHearWhatWasDoneToThem() {
        assertThat(Notice.of(new ParticipantRemoved(CLASS, STUDENT, TEACHER)))
                .isEqualTo(new Notice(NotificationKind.REMOVED_FROM_CLASS, STUDENT, TEACHER, CLASS, null));
        assertThat(Notice.of(new HandLowered(CLASS, STUDENT, LowerReason.BY_TEACHER, TEACHER)))
                .isEqualTo(new Notice(NotificationKind.HAND_LOWERED, STUDENT, TEACHER, CLASS, null));
        var invitation = new InvitationId(new UUID(5, 1));
        assertThat(Notice.of(new StageInvited(CLASS, invitation, STUDENT, "Stu", AT, TEACHER)))
                .isEqualTo(new Notice(NotificationKind.STAGE_INVITED, STUDENT, TEACHER, CLASS, null));
        assertThat(Notice.of(new RoleChanged(STUDENT, Role.STUDENT, Role.TEACHER, TEACHER)))
                .isEqualTo(new Notice(NotificationKind.ROLE_CHANGED, STUDENT, TEACHER, null, "TEACHER"));
        var quiet = List.<StageEvent>of(
                new HandRaised(CLASS, STUDENT, "Stu"),
                new HandLowered(CLASS, STUDENT, LowerReason.BY_SELF, STUDENT),
                new HandLowered(CLASS, STUDENT, LowerReason.LEFT_CLASS, TEACHER),
                new AllHandsLowered(CLASS, TEACHER),
                new StageInvitationExpired(CLASS, invitation, STUDENT),
                new StageLeft(CLASS, invitation, STUDENT, StageEndReason.REMOVED, TEACHER));
        assertThat(quiet).allSatisfy(event -> assertThat(Notice.of(event)).isNull());
    }

    @Test
    void theTeacherHearsOfTheRecording() {
        assertThat(Notice.of(new RecordingPublished(CLASS), TEACHER))
                .isEqualTo(new Notice(NotificationKind.RECORDING_READY, TEACHER, null, CLASS, null));
        var quiet = List.<RecordingEvent>of(
                new RecordingStarted(CLASS),
                new RecordingSealed(CLASS, 1, 1, 1),
                new RecordingFailed(CLASS, RecordingFailure.EMPTY));
        assertThat(quiet)
                .allSatisfy(event -> assertThat(Notice.of(event, TEACHER)).isNull());
    }

    @Test
    void titlesFollowTheClass() {
        var row = new TitleRow("Algebra", TEACHER);
        assertThat(FollowFold.title(null, scheduled(CLASS, "Algebra", AT))).isEqualTo(row);
        var changed = new ClassDetailsChanged(CLASS, "Geometry", "", ClassSettings.DEFAULT, TEACHER);
        assertThat(FollowFold.title(row, changed)).isEqualTo(new TitleRow("Geometry", TEACHER));
        assertThat(FollowFold.title(row, new ClassStarted(CLASS, TEACHER))).isEqualTo(row);
    }

    @Test
    void followingEndsWithTheClass() {
        var row = FollowFold.follower(null, new ClassFollowed(CLASS, STUDENT), AT);
        assertThat(row).isEqualTo(new FollowerRow(AT));
        assertThat(FollowFold.follower(row, new ClassStarted(CLASS, TEACHER), AT))
                .isEqualTo(row);
        assertThat(FollowFold.follower(row, new ClassUnfollowed(CLASS, STUDENT), AT))
                .isNull();
        assertThat(FollowFold.follower(row, new ClassCancelled(CLASS, "", TEACHER), AT))
                .isNull();
        assertThat(FollowFold.follower(row, new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER), AT))
                .isNull();
    }
}
