package io.streamlet.projection;

import static io.streamlet.projection.ProjectionApplication.NOW;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.classId;
import static io.streamlet.projection.Some.joined;
import static io.streamlet.projection.Some.scheduled;
import static io.streamlet.projection.Some.unlisted;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.CatalogueView;
import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassList;
import io.streamlet.contracts.classroom.ClassPage;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.FindClassHistory;
import io.streamlet.contracts.classroom.FindLiveClasses;
import io.streamlet.contracts.classroom.FindTaughtClasses;
import io.streamlet.contracts.classroom.FindUpcomingClasses;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.recording.RecordingStatus;
import io.streamlet.contracts.recording.RecordingView;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassQueriesTest extends ReadModelTest {

    @Test
    void showsAClass() {
        projections.apply(
                scheduled(CLASS, "Algebra", NOW), started(CLASS), joined(CLASS, STUDENT, ParticipantRole.STUDENT));

        var view = ask(new FindClass(CLASS), ClassView.class);

        assertThat(view.status()).isEqualTo(ClassStatus.LIVE);
        assertThat(view.startedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(view.participantCount()).isEqualTo(1);
        assertThat(view.version()).isEqualTo(3);
        assertThat(view.recording()).isNull();
        assertThat(ask(new WatchClass(CLASS), ClassView.class)).isEqualTo(view);
    }

    @Test
    void showsTheRecording() {
        projections.apply(scheduled(CLASS, "Algebra", NOW), started(CLASS), new RecordingStarted(CLASS));

        assertThat(ask(new FindClass(CLASS), ClassView.class).recording())
                .isEqualTo(new RecordingView(RecordingStatus.RECORDING, 0, 0, NOW.plusSeconds(3), null));
    }

    @Test
    void refusesAnUnknownClass() {
        assertRefused(new FindClass(CLASS), ErrorCode.CLASS_NOT_FOUND);
        assertRefused(new WatchClass(CLASS), ErrorCode.CLASS_NOT_FOUND);
    }

    @Test
    void listsPublicClassesOnly() {
        projections.apply(
                scheduled(classId(1), "Later", NOW.plusSeconds(200)),
                scheduled(classId(2), "Sooner", NOW.plusSeconds(100)),
                unlisted(classId(3), "Hidden", NOW.plusSeconds(50)),
                scheduled(classId(4), "Live, young", NOW),
                scheduled(classId(5), "Live, old", NOW),
                unlisted(classId(6), "Live, hidden", NOW),
                scheduled(classId(7), "Cancelled", NOW),
                started(classId(5)),
                started(classId(4)),
                started(classId(6)),
                new ClassCancelled(classId(7), "ill", TEACHER));

        assertThat(titles(ask(new FindLiveClasses(), ClassList.class).classes()))
                .containsExactly("Live, old", "Live, young");
        assertThat(titles(ask(new FindUpcomingClasses(), ClassList.class).classes()))
                .containsExactly("Sooner", "Later");
        var catalogue = ask(new WatchCatalogue(), CatalogueView.class);
        assertThat(titles(catalogue.live())).containsExactly("Live, old", "Live, young");
        assertThat(titles(catalogue.upcoming())).containsExactly("Sooner", "Later");
    }

    @Test
    void dropsWhatWasNeverStarted() {
        projections.apply(
                scheduled(classId(1), "Forgotten", NOW.minus(Duration.ofDays(2))),
                scheduled(classId(2), "Late", NOW.minus(Duration.ofHours(2))));

        assertThat(titles(ask(new FindUpcomingClasses(), ClassList.class).classes()))
                .containsExactly("Late");
    }

    @Test
    void listsWhatATeacherHasBeforeThem() {
        projections.apply(
                unlisted(classId(1), "Hidden", NOW.plusSeconds(9)),
                scheduled(classId(2), "Live", NOW),
                scheduled(classId(3), "Ended", NOW),
                started(classId(2)),
                started(classId(3)),
                ended(classId(3)));

        assertThat(titles(ask(new FindTaughtClasses(TEACHER), ClassList.class).classes()))
                .containsExactly("Live", "Hidden");
        assertThat(ask(new FindTaughtClasses(STUDENT), ClassList.class).classes())
                .isEmpty();
    }

    @Test
    void pagesWhatWasTaughtOrAttended() {
        for (var n = 1; n <= 4; n++) {
            projections.apply(scheduled(classId(n), "Class " + n, NOW), started(classId(n)));
        }
        projections.apply(
                joined(classId(2), STUDENT, ParticipantRole.STUDENT),
                joined(classId(3), STUDENT, ParticipantRole.STUDENT),
                ended(classId(1)),
                ended(classId(2)),
                ended(classId(3)));

        var taught = ask(new FindClassHistory(TEACHER, 1, 2), ClassPage.class);
        assertThat(titles(taught.classes())).containsExactly("Class 1");
        assertThat(taught.total()).isEqualTo(3);
        assertThat(titles(ask(new FindClassHistory(STUDENT, 0, 20), ClassPage.class)
                        .classes()))
                .containsExactly("Class 3", "Class 2");
        assertThat(ask(new FindClassHistory(Some.OTHER, 0, 20), ClassPage.class).total())
                .isZero();
    }

    private static List<String> titles(List<ClassView> classes) {
        return classes.stream().map(ClassView::title).toList();
    }

    private static ClassStarted started(ClassId classId) {
        return new ClassStarted(classId, TEACHER);
    }

    private static ClassEnded ended(ClassId classId) {
        return new ClassEnded(classId, EndReason.BY_TEACHER, TEACHER);
    }
}
