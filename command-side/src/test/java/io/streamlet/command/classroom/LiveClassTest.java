package io.streamlet.command.classroom;

import static io.streamlet.command.classroom.Classes.ROOM_FOR_TWO;
import static io.streamlet.command.classroom.Classes.joined;
import static io.streamlet.command.classroom.Classes.left;
import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.OTHER_TEACHER;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.contracts.classroom.ChangeClassDetails;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.EndClass;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.StartClass;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiveClassTest {
    @Nested
    class Starting {
        @Test
        void itsTeacherGoesLiveAndIsItsFirstParticipant() {
            Classes.scheduled()
                    .when(new StartClass(CLASS, TEACHER))
                    .expectEvents(Classes.started(), joined(TEACHER, ParticipantRole.TEACHER))
                    .expectResultMessagePayload(ClassStatus.LIVE);
        }

        @Test
        void againChangesNothing() {
            Classes.live()
                    .when(new StartClass(CLASS, TEACHER))
                    .expectNoEvents()
                    .expectResultMessagePayload(ClassStatus.LIVE);
        }

        @Test
        void nobodyElseMayNotEvenAnAdmin() {
            for (var actor : new Actor[] {OTHER_TEACHER, STUDENT, ADMIN}) {
                Classes.scheduled()
                        .when(new StartClass(CLASS, actor))
                        .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
            }
        }

        @Test
        void aTeacherWhoIsNoneAnyMoreMayNot() {
            var demoted = new Actor(TEACHER.accountId(), TEACHER.displayName(), Role.STUDENT);
            Classes.scheduled().when(new StartClass(CLASS, demoted)).expectException(refusal(ErrorCode.FORBIDDEN));
        }

        @Test
        void isRefusedOnceItEndedOrWasCancelled() {
            Classes.ended()
                    .when(new StartClass(CLASS, TEACHER))
                    .expectException(refusal(ErrorCode.CLASS_ALREADY_ENDED));
            Classes.cancelled()
                    .when(new StartClass(CLASS, TEACHER))
                    .expectException(refusal(ErrorCode.CLASS_CANCELLED));
        }

        @Test
        void isRefusedWhereThereIsNoClass() {
            Classes.nothing().when(new StartClass(CLASS, TEACHER)).expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class Ending {
        private ClassEnded ended(EndReason reason, Actor by) {
            return new ClassEnded(CLASS, reason, by.accountId());
        }

        @Test
        void itsTeacherEndsIt() {
            Classes.live()
                    .when(new EndClass(CLASS, EndReason.BY_TEACHER, TEACHER))
                    .expectEvents(ended(EndReason.BY_TEACHER, TEACHER))
                    .expectResultMessagePayload(ClassStatus.ENDED);
        }

        @Test
        void anAdminEndsItInTheirOwnName() {
            Classes.live()
                    .when(new EndClass(CLASS, EndReason.BY_TEACHER, ADMIN))
                    .expectEvents(ended(EndReason.BY_ADMIN, ADMIN));
        }

        @Test
        void thePlatformEndsWhatRanTooLong() {
            Classes.live()
                    .when(new EndClass(CLASS, EndReason.TIME_LIMIT, Actor.system()))
                    .expectEvents(ended(EndReason.TIME_LIMIT, Actor.system()));
        }

        @Test
        void thePlatformEndsWhatItsTeacherLeft() {
            Classes.live()
                    .andGiven(left(TEACHER, ParticipantRole.TEACHER, LeaveReason.CONNECTION_LOST))
                    .when(new EndClass(CLASS, EndReason.TEACHER_GONE, Actor.system()))
                    .expectEvents(ended(EndReason.TEACHER_GONE, Actor.system()));
        }

        @Test
        void aTeacherWhoCameBackInTimeIsNotGone() {
            Classes.live()
                    .when(new EndClass(CLASS, EndReason.TEACHER_GONE, Actor.system()))
                    .expectNoEvents()
                    .expectResultMessagePayload(ClassStatus.LIVE);
        }

        @Test
        void againChangesNothing() {
            Classes.ended()
                    .when(new EndClass(CLASS, EndReason.BY_TEACHER, TEACHER))
                    .expectNoEvents()
                    .expectResultMessagePayload(ClassStatus.ENDED);
        }

        @Test
        void nobodyElseMay() {
            Classes.live()
                    .when(new EndClass(CLASS, EndReason.BY_TEACHER, STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void isRefusedWhereItNeverStarted() {
            var command = new EndClass(CLASS, EndReason.BY_TEACHER, TEACHER);
            Classes.scheduled().when(command).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
            Classes.cancelled().when(command).expectException(refusal(ErrorCode.CLASS_CANCELLED));
        }
    }

    @Nested
    class ChangingDetails {
        private final ClassSettings unlisted = new ClassSettings(5, Visibility.UNLISTED, true, 25, 4);

        private ChangeClassDetails change(ClassSettings settings, Actor by) {
            return new ChangeClassDetails(CLASS, "Topology", "Knots", settings, by);
        }

        private ClassDetailsChanged changed(ClassSettings settings) {
            return new ClassDetailsChanged(CLASS, "Topology", "Knots", settings, TEACHER.accountId());
        }

        @Test
        void isPossibleBeforeAndDuringTheClass() {
            Classes.scheduled().when(change(unlisted, TEACHER)).expectEvents(changed(unlisted));
            Classes.live().when(change(unlisted, TEACHER)).expectEvents(changed(unlisted));
        }

        @Test
        void shiftsViewersToTheMeshWhileTheClassIsLive() {
            var all = new ClassSettings(2, Visibility.PUBLIC, true, 100, 4);
            Classes.live().when(change(all, TEACHER)).expectEvents(changed(all));
        }

        @Test
        void givesTheStageOtherSeatsWhileTheClassIsLive() {
            var two = new ClassSettings(2, Visibility.PUBLIC, true, 25, 2);
            Classes.live().when(change(two, TEACHER)).expectEvents(changed(two));
        }

        @Test
        void toWhatItSaysChangesNothing() {
            Classes.scheduled()
                    .andGiven(changed(unlisted))
                    .when(change(unlisted, TEACHER))
                    .expectNoEvents();
            Classes.scheduled()
                    .when(new ChangeClassDetails(CLASS, "Algebra", "Groups", ROOM_FOR_TWO, TEACHER))
                    .expectNoEvents();
        }

        @Test
        void keepsRoomForThoseWhoAreThere() {
            var one = new ClassSettings(1, Visibility.PUBLIC, true, 25, 4);
            var full = Classes.live()
                    .andGiven(joined(STUDENT, ParticipantRole.STUDENT), joined(OTHER_STUDENT, ParticipantRole.STUDENT));
            full.when(change(one, TEACHER)).expectException(refusal(ErrorCode.CAPACITY_BELOW_ROSTER));
            Classes.live()
                    .andGiven(joined(STUDENT, ParticipantRole.STUDENT))
                    .when(change(one, TEACHER))
                    .expectEvents(changed(one));
        }

        @Test
        void whetherItIsRecordedIsSettledBeforeTheStart() {
            var unrecorded = new ClassSettings(5, Visibility.PUBLIC, false, 25, 4);
            Classes.scheduled().when(change(unrecorded, TEACHER)).expectEvents(changed(unrecorded));
            Classes.live().when(change(unrecorded, TEACHER)).expectException(refusal(ErrorCode.CLASS_ALREADY_STARTED));
        }

        @Test
        void nobodyElseMay() {
            Classes.scheduled()
                    .when(change(unlisted, OTHER_TEACHER))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void isTooLateOnceItEndedOrWasCancelled() {
            Classes.ended().when(change(unlisted, TEACHER)).expectException(refusal(ErrorCode.CLASS_ALREADY_ENDED));
            Classes.cancelled().when(change(unlisted, TEACHER)).expectException(refusal(ErrorCode.CLASS_CANCELLED));
        }
    }
}
