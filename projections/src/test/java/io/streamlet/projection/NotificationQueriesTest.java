package io.streamlet.projection;

import static io.streamlet.projection.ProjectionApplication.NOW;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.conversation.NotificationKind;
import io.streamlet.contracts.conversation.NotificationView;
import io.streamlet.contracts.conversation.NotificationsView;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.live.Notified;
import io.streamlet.contracts.live.WatchNotifications;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.LowerReason;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationQueriesTest extends ReadModelTest {

    @BeforeEach
    void aClass() {
        projections.apply(scheduled(CLASS, "Algebra", NOW));
    }

    @Test
    void tellsFollowersByTheTitleOfTheDay() {
        projections.apply(
                new ClassFollowed(CLASS, STUDENT),
                new ClassFollowed(CLASS, OTHER),
                new ClassRescheduled(CLASS, NOW, 30, TEACHER),
                new ClassUnfollowed(CLASS, OTHER),
                new ClassDetailsChanged(CLASS, "Geometry", "", ClassSettings.DEFAULT, TEACHER),
                new ClassStarted(CLASS, TEACHER));

        assertThat(of(STUDENT)).extracting(NotificationView::subject).containsExactly("Geometry", "Algebra");
        assertThat(kinds(STUDENT)).containsExactly(NotificationKind.CLASS_STARTED, NotificationKind.CLASS_RESCHEDULED);
        assertThat(kinds(OTHER)).containsExactly(NotificationKind.CLASS_RESCHEDULED);
        assertThat(of(TEACHER)).isEmpty();
    }

    @Test
    void tellsOfACancelledClassOnce() {
        projections.apply(new ClassFollowed(CLASS, STUDENT), new ClassCancelled(CLASS, "ill", TEACHER));

        assertThat(kinds(STUDENT)).containsExactly(NotificationKind.CLASS_CANCELLED);
    }

    @Test
    void tellsThePersonConcerned() {
        projections.apply(
                new HandLowered(CLASS, STUDENT, LowerReason.BY_SELF, STUDENT),
                new HandLowered(CLASS, STUDENT, LowerReason.BY_TEACHER, TEACHER),
                new ParticipantRemoved(CLASS, STUDENT, TEACHER),
                new RecordingPublished(CLASS));

        assertThat(kinds(STUDENT)).containsExactly(NotificationKind.REMOVED_FROM_CLASS, NotificationKind.HAND_LOWERED);
        assertThat(kinds(TEACHER)).containsExactly(NotificationKind.RECORDING_READY);
    }

    @Test
    void namesTheNewRole() {
        var told = updates(
                new WatchNotifications(STUDENT),
                () -> projections.apply(
                        new RoleChanged(STUDENT, Role.STUDENT, Role.TEACHER, OTHER),
                        new RoleChanged(OTHER, Role.STUDENT, Role.TEACHER, TEACHER)));

        assertThat(told).singleElement().isEqualTo(new Notified(of(STUDENT).getFirst()));
        assertThat(of(STUDENT).getFirst().subject()).isEqualTo("TEACHER");
        assertThat(of(STUDENT).getFirst().classId()).isNull();
    }

    @Test
    void showsTheNewestThirty() {
        for (var n = 0; n < 31; n++) {
            projections.apply(new RoleChanged(STUDENT, Role.STUDENT, Role.values()[n % 4], OTHER));
        }

        assertThat(of(STUDENT)).hasSize(30);
        assertThat(of(STUDENT).getFirst().at()).isEqualTo(NOW.plusSeconds(32));
    }

    private List<NotificationKind> kinds(AccountId account) {
        return of(account).stream().map(NotificationView::kind).toList();
    }

    private List<NotificationView> of(AccountId account) {
        return ask(new WatchNotifications(account), NotificationsView.class).notifications();
    }
}
