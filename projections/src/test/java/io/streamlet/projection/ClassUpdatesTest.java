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
import static org.assertj.core.api.Assertions.tuple;

import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.live.CatalogueChanged;
import io.streamlet.contracts.live.ClassChanged;
import io.streamlet.contracts.live.EveryoneLeft;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.live.WatchPeople;
import org.junit.jupiter.api.Test;

class ClassUpdatesTest extends ReadModelTest {

    @Test
    void tellsThoseWhoLookAtTheClass() {
        projections.apply(scheduled(CLASS, "Algebra", NOW), scheduled(classId(2), "Other", NOW));

        var told = updates(
                new WatchClass(CLASS),
                () -> projections.apply(
                        new ClassFollowed(CLASS, STUDENT),
                        new ClassStarted(CLASS, TEACHER),
                        new ClassStarted(classId(2), TEACHER)));

        assertThat(told).singleElement().isEqualTo(new ClassChanged(ask(new FindClass(CLASS), ClassView.class)));
    }

    @Test
    void tellsTheCatalogueOfPublicClasses() {
        var told = updates(
                new WatchCatalogue(),
                () -> projections.apply(
                        scheduled(CLASS, "Algebra", NOW),
                        unlisted(classId(2), "Hidden", NOW),
                        new ClassStarted(CLASS, TEACHER),
                        joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                        new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER)));

        assertThat(told)
                .extracting(update -> ((CatalogueChanged) update).view())
                .extracting(ClassView::status, ClassView::participantCount)
                .containsExactly(
                        tuple(ClassStatus.SCHEDULED, 0),
                        tuple(ClassStatus.LIVE, 0),
                        tuple(ClassStatus.LIVE, 1),
                        tuple(ClassStatus.ENDED, 0));
    }

    @Test
    void takesAClassOffTheCatalogueWithoutShowingWhatItBecame() {
        projections.apply(scheduled(CLASS, "Algebra", NOW));
        var hidden = new ClassSettings(10, Visibility.UNLISTED, true, 25, 4);

        var told = updates(
                new WatchCatalogue(),
                () -> projections.apply(
                        new ClassDetailsChanged(CLASS, "Private", "", hidden, TEACHER),
                        new ClassStarted(CLASS, TEACHER)));

        assertThat(told).singleElement().isInstanceOfSatisfying(CatalogueChanged.class, update -> {
            assertThat(update.view().title()).isEqualTo("Algebra");
            assertThat(update.view().settings().visibility()).isEqualTo(Visibility.UNLISTED);
            assertThat(update.view().version()).isEqualTo(2);
        });
    }

    @Test
    void tellsOfPeople() {
        projections.apply(scheduled(CLASS, "Algebra", NOW), new ClassStarted(CLASS, TEACHER));

        var told = updates(
                new WatchPeople(CLASS),
                () -> projections.apply(
                        joined(CLASS, STUDENT, ParticipantRole.STUDENT),
                        new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER)));

        assertThat(told.getFirst())
                .isInstanceOfSatisfying(
                        PersonChanged.class,
                        update -> assertThat(update.person().present()).isTrue());
        assertThat(told.get(1)).isEqualTo(new EveryoneLeft(LeaveReason.CLASS_ENDED, NOW.plusSeconds(4)));
    }
}
