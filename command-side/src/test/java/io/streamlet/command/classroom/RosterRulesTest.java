package io.streamlet.command.classroom;

import static io.streamlet.command.classroom.Classes.joined;
import static io.streamlet.command.classroom.Classes.left;
import static io.streamlet.command.classroom.Classes.removed;
import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.OTHER_TEACHER;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.contracts.classroom.JoinClass;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.RemoveParticipant;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static TestExecutor<LiveClass> liveWith(Actor... students) {
        var given = Classes.live();
        for (var student : students) {
            given = given.andGiven(joined(student, ParticipantRole.STUDENT));
        }
        return given;
    }

    @Nested
    class Joining {
        @Test
        void theRoleOfTheAccountDecidesWhatTheyAreInTheClass() {
            Map.of(
                            STUDENT, ParticipantRole.STUDENT,
                            OTHER_TEACHER, ParticipantRole.STUDENT,
                            VIEWER, ParticipantRole.OBSERVER,
                            ADMIN, ParticipantRole.OBSERVER)
                    .forEach((actor, role) -> Classes.live()
                            .when(new JoinClass(CLASS, actor))
                            .expectEvents(joined(actor, role))
                            .expectResultMessagePayload(role));
        }

        @Test
        void againWhilePresentChangesNothing() {
            liveWith(STUDENT)
                    .when(new JoinClass(CLASS, STUDENT))
                    .expectNoEvents()
                    .expectResultMessagePayload(ParticipantRole.STUDENT);
        }

        @Test
        void againAfterLeavingIsWelcome() {
            liveWith(STUDENT)
                    .andGiven(left(STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT))
                    .when(new JoinClass(CLASS, STUDENT))
                    .expectEvents(joined(STUDENT, ParticipantRole.STUDENT));
        }

        @Test
        void aTeacherWhoWasLostComesBackAsTeacherEvenToAFullClass() {
            liveWith(STUDENT, OTHER_STUDENT)
                    .andGiven(left(TEACHER, ParticipantRole.TEACHER, LeaveReason.CONNECTION_LOST))
                    .when(new JoinClass(CLASS, TEACHER))
                    .expectEvents(joined(TEACHER, ParticipantRole.TEACHER));
        }

        @Test
        void isRefusedWhenEveryPlaceIsTaken() {
            liveWith(STUDENT, OTHER_STUDENT)
                    .when(new JoinClass(CLASS, VIEWER))
                    .expectException(refusal(ErrorCode.CLASS_FULL));
        }

        @Test
        void whoeverLeavesMakesRoom() {
            liveWith(STUDENT, OTHER_STUDENT)
                    .andGiven(left(STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT))
                    .when(new JoinClass(CLASS, VIEWER))
                    .expectEvents(joined(VIEWER, ParticipantRole.OBSERVER));
        }

        @Test
        void isRefusedUnlessTheClassIsLive() {
            var command = new JoinClass(CLASS, STUDENT);
            Classes.scheduled().when(command).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
            Classes.ended().when(command).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
            Classes.cancelled().when(command).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
        }

        @Test
        void isRefusedToWhomeverWasRemoved() {
            liveWith(STUDENT)
                    .andGiven(removed(STUDENT, TEACHER))
                    .when(new JoinClass(CLASS, STUDENT))
                    .expectException(refusal(ErrorCode.REMOVED_FROM_CLASS));
        }
    }

    @Nested
    class Leaving {
        @Test
        void ofSomeonePresent() {
            liveWith(STUDENT)
                    .when(new LeaveClass(CLASS, STUDENT.accountId(), LeaveReason.CONNECTION_LOST))
                    .expectEvents(left(STUDENT, ParticipantRole.STUDENT, LeaveReason.CONNECTION_LOST));
        }

        @Test
        void ofTheTeacherLeavesTheClassLive() {
            Classes.live()
                    .when(new LeaveClass(CLASS, TEACHER.accountId(), LeaveReason.LEFT))
                    .expectEvents(left(TEACHER, ParticipantRole.TEACHER, LeaveReason.LEFT));
        }

        @Test
        void ofSomeoneWhoIsNotThereChangesNothing() {
            Classes.live()
                    .when(new LeaveClass(CLASS, STUDENT.accountId(), LeaveReason.LEFT))
                    .expectNoEvents();
        }

        @Test
        void afterTheEndChangesNothing() {
            Classes.ended()
                    .when(new LeaveClass(CLASS, TEACHER.accountId(), LeaveReason.CONNECTION_LOST))
                    .expectNoEvents();
        }
    }

    @Nested
    class Removing {
        private final RemoveParticipant command = new RemoveParticipant(CLASS, STUDENT.accountId(), TEACHER);

        @Test
        void ofSomeonePresent() {
            liveWith(STUDENT).when(command).expectEvents(removed(STUDENT, TEACHER));
        }

        @Test
        void ofSomeoneWhoHasLeftKeepsThemOut() {
            liveWith(STUDENT)
                    .andGiven(left(STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT))
                    .when(command)
                    .expectEvents(removed(STUDENT, TEACHER));
        }

        @Test
        void anAdminMayToo() {
            liveWith(STUDENT)
                    .when(new RemoveParticipant(CLASS, STUDENT.accountId(), ADMIN))
                    .expectEvents(removed(STUDENT, ADMIN));
        }

        @Test
        void againChangesNothing() {
            liveWith(STUDENT).andGiven(removed(STUDENT, TEACHER)).when(command).expectNoEvents();
        }

        @Test
        void ofSomeoneWhoWasNeverThereIsRefused() {
            Classes.live().when(command).expectException(refusal(ErrorCode.NOT_A_PARTICIPANT));
        }

        @Test
        void ofTheTeacherIsRefused() {
            Classes.live()
                    .when(new RemoveParticipant(CLASS, TEACHER.accountId(), ADMIN))
                    .expectException(refusal(ErrorCode.FORBIDDEN));
        }

        @Test
        void nobodyElseMay() {
            liveWith(STUDENT)
                    .when(new RemoveParticipant(CLASS, STUDENT.accountId(), OTHER_STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }

        @Test
        void isRefusedUnlessTheClassIsLive() {
            Classes.ended().when(command).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
        }
    }
}
