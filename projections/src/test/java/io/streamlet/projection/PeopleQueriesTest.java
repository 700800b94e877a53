package io.streamlet.projection;

import static io.streamlet.projection.ProjectionApplication.NOW;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.classId;
import static io.streamlet.projection.Some.joined;
import static io.streamlet.projection.Some.scheduled;
import static io.streamlet.projection.Some.unlisted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.FindPeople;
import io.streamlet.contracts.classroom.FindPresences;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.classroom.Presences;
import io.streamlet.contracts.classroom.Presences.Presence;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.shared.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleQueriesTest extends ReadModelTest {

    @BeforeEach
    void twoInAClass() {
        projections.apply(
                unlisted(CLASS, "Algebra", NOW),
                new ClassStarted(CLASS, TEACHER),
                joined(CLASS, TEACHER, ParticipantRole.TEACHER),
                joined(CLASS, STUDENT, ParticipantRole.STUDENT));
    }

    @Test
    void listsPeopleByArrival() {
        projections.apply(new ParticipantLeft(CLASS, TEACHER, ParticipantRole.TEACHER, LeaveReason.CONNECTION_LOST));

        var people = ask(new FindPeople(CLASS), PeopleView.class).people();

        assertThat(people)
                .extracting(ParticipantView::accountId, ParticipantView::present, ParticipantView::leaveReason)
                .containsExactly(tuple(TEACHER, false, LeaveReason.CONNECTION_LOST), tuple(STUDENT, true, null));
        assertThat(ask(new WatchPeople(CLASS), PeopleView.class).people()).isEqualTo(people);
        assertThat(ask(new FindPeople(classId(9)), PeopleView.class).people()).isEmpty();
    }

    @Test
    void saysWhatAnAccountIsToAClass() {
        assertThat(ask(new FindMembership(CLASS, STUDENT), MembershipView.class))
                .isEqualTo(new MembershipView(
                        CLASS, TEACHER, ClassStatus.LIVE, Visibility.UNLISTED, ParticipantRole.STUDENT, true, false));
        assertThat(ask(new FindMembership(CLASS, OTHER), MembershipView.class))
                .isEqualTo(
                        new MembershipView(CLASS, TEACHER, ClassStatus.LIVE, Visibility.UNLISTED, null, false, false));
        assertRefused(new FindMembership(classId(9), STUDENT), ErrorCode.CLASS_NOT_FOUND);
    }

    @Test
    void remembersWhoWasRemoved() {
        projections.apply(new ParticipantRemoved(CLASS, STUDENT, TEACHER));

        var membership = ask(new FindMembership(CLASS, STUDENT), MembershipView.class);

        assertThat(membership.present()).isFalse();
        assertThat(membership.removed()).isTrue();
    }

    @Test
    void holdsPresencesUntilTheClassEnds() {
        projections.apply(
                scheduled(classId(2), "Other", NOW),
                new ClassStarted(classId(2), TEACHER),
                joined(classId(2), OTHER, ParticipantRole.OBSERVER));

        assertThat(ask(new FindPresences(), Presences.class).presences())
                .containsExactly(
                        new Presence(CLASS, TEACHER), new Presence(CLASS, STUDENT), new Presence(classId(2), OTHER));

        projections.apply(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER));

        assertThat(ask(new FindPresences(), Presences.class).presences())
                .containsExactly(new Presence(classId(2), OTHER));
        assertThat(ask(new FindPeople(CLASS), PeopleView.class).people())
                .allSatisfy(person -> assertThat(person.leaveReason()).isEqualTo(LeaveReason.CLASS_ENDED));
    }
}
