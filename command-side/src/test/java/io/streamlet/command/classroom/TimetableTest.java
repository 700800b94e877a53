package io.streamlet.command.classroom;

import static io.streamlet.command.classroom.Classes.TOMORROW;
import static io.streamlet.command.classroom.Classes.schedule;
import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.OTHER_TEACHER;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.contracts.classroom.CancelClass;
import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.FollowClass;
import io.streamlet.contracts.classroom.RescheduleClass;
import io.streamlet.contracts.classroom.UnfollowClass;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimetableTest {
    @Nested
    class Scheduling {
        @Test
        void aTeacherSchedulesAClass() {
            Classes.nothing()
                    .when(schedule(TEACHER, TOMORROW))
                    .expectEvents(Classes.scheduledEvent())
                    .expectResultMessagePayload(CLASS);
        }

        @Test
        void theSameAgainChangesNothing() {
            Classes.scheduled()
                    .when(schedule(TEACHER, TOMORROW))
                    .expectNoEvents()
                    .expectResultMessagePayload(CLASS);
        }

        @Test
        void theSameAgainAfterAChangeStillChangesNothing() {
            Classes.scheduled()
                    .andGiven(new ClassRescheduled(CLASS, TOMORROW.plusSeconds(60), 45, TEACHER.accountId()))
                    .when(schedule(TEACHER, TOMORROW))
                    .expectNoEvents();
        }

        @Test
        void theSameIdForAnotherClassIsRefused() {
            Classes.scheduled()
                    .when(schedule(TEACHER, TOMORROW.plusSeconds(1)))
                    .expectException(refusal(ErrorCode.ID_ALREADY_USED));
            Classes.scheduled()
                    .when(schedule(OTHER_TEACHER, TOMORROW))
                    .expectException(refusal(ErrorCode.ID_ALREADY_USED));
        }

        @Test
        void onlyTeachersSchedule() {
            for (var actor : new Actor[] {STUDENT, VIEWER, ADMIN}) {
                Classes.nothing().when(schedule(actor, TOMORROW)).expectException(refusal(ErrorCode.FORBIDDEN));
            }
        }

        @Test
        void theStartMayLieFiveMinutesBack() {
            Classes.nothing()
                    .when(schedule(TEACHER, NOW.minus(Duration.ofMinutes(5))))
                    .expectSuccessfulHandlerExecution();
            Classes.nothing()
                    .when(schedule(TEACHER, NOW.minus(Duration.ofMinutes(5)).minusMillis(1)))
                    .expectException(refusal(ErrorCode.STARTS_IN_THE_PAST));
        }

        @Test
        void theStartIsWithinTwoYears() {
            Classes.nothing()
                    .when(schedule(TEACHER, Instant.MAX))
                    .expectException(refusal(ErrorCode.VALIDATION_FAILED, "startsAt", "must be within two years"));
        }
    }

    @Nested
    class Rescheduling {
        private final Instant later = TOMORROW.plus(Duration.ofHours(1));

        @Test
        void movesAScheduledClass() {
            Classes.scheduled()
                    .when(new RescheduleClass(CLASS, later, 45, TEACHER))
                    .expectEvents(new ClassRescheduled(CLASS, later, 45, TEACHER.accountId()));
        }

        @Test
        void anAdminMayToo() {
            Classes.scheduled()
                    .when(new RescheduleClass(CLASS, later, 45, ADMIN))
                    .expectEvents(new ClassRescheduled(CLASS, later, 45, ADMIN.accountId()));
        }

        @Test
        void toWhereItIsChangesNothing() {
            Classes.scheduled()
                    .when(new RescheduleClass(CLASS, TOMORROW, 60, TEACHER))
                    .expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            Classes.scheduled()
                    .when(new RescheduleClass(CLASS, later, 45, OTHER_TEACHER))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void intoThePastIsRefused() {
            Classes.scheduled()
                    .when(new RescheduleClass(CLASS, NOW.minus(Duration.ofHours(1)), 45, TEACHER))
                    .expectException(refusal(ErrorCode.STARTS_IN_THE_PAST));
        }

        @Test
        void isTooLateOnceItStartedEndedOrWasCancelled() {
            var command = new RescheduleClass(CLASS, later, 45, TEACHER);
            Classes.live().when(command).expectException(refusal(ErrorCode.CLASS_ALREADY_STARTED));
            Classes.ended().when(command).expectException(refusal(ErrorCode.CLASS_ALREADY_ENDED));
            Classes.cancelled().when(command).expectException(refusal(ErrorCode.CLASS_CANCELLED));
        }
    }

    @Nested
    class Cancelling {
        private final CancelClass command = new CancelClass(CLASS, "ill", TEACHER);

        @Test
        void callsAScheduledClassOff() {
            Classes.scheduled().when(command).expectEvents(new ClassCancelled(CLASS, "ill", TEACHER.accountId()));
        }

        @Test
        void againChangesNothing() {
            Classes.cancelled().when(command).expectNoEvents();
        }

        @Test
        void nobodyElseMay() {
            Classes.scheduled()
                    .when(new CancelClass(CLASS, "", STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void isTooLateOnceItStartedOrEnded() {
            Classes.live().when(command).expectException(refusal(ErrorCode.CLASS_ALREADY_STARTED));
            Classes.ended().when(command).expectException(refusal(ErrorCode.CLASS_ALREADY_ENDED));
        }
    }

    @Nested
    class Following {
        private final ClassFollowed followed = new ClassFollowed(CLASS, STUDENT.accountId());

        @Test
        void asksToBeTold() {
            Classes.scheduled().when(new FollowClass(CLASS, STUDENT)).expectEvents(followed);
        }

        @Test
        void againChangesNothing() {
            Classes.scheduled()
                    .andGiven(followed)
                    .when(new FollowClass(CLASS, STUDENT))
                    .expectNoEvents();
        }

        @Test
        void isTooLateOnceItStartedEndedOrWasCancelled() {
            var command = new FollowClass(CLASS, STUDENT);
            Classes.live().when(command).expectException(refusal(ErrorCode.CLASS_ALREADY_STARTED));
            Classes.ended().when(command).expectException(refusal(ErrorCode.CLASS_ALREADY_ENDED));
            Classes.cancelled().when(command).expectException(refusal(ErrorCode.CLASS_CANCELLED));
        }

        @Test
        void canBeTakenBack() {
            Classes.scheduled()
                    .andGiven(followed)
                    .when(new UnfollowClass(CLASS, STUDENT))
                    .expectEvents(new ClassUnfollowed(CLASS, STUDENT.accountId()));
        }

        @Test
        void takingBackWhatWasNotAskedChangesNothing() {
            Classes.scheduled().when(new UnfollowClass(CLASS, STUDENT)).expectNoEvents();
        }
    }
}
