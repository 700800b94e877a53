package io.streamlet.saga.classroom;

import static io.streamlet.saga.classroom.ClassTimeoutSaga.TEACHER_GONE;
import static io.streamlet.saga.classroom.ClassTimeoutSaga.TIME_LIMIT;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.EndClass;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.saga.Commands;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassTimeoutSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final ClassId OTHER_CLASS = new ClassId(new UUID(1, 2));
    private static final AccountId TEACHER = new AccountId(new UUID(2, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(2, 2));
    private static final Duration LIMIT = Duration.ofHours(8);
    private static final Duration GONE = Duration.ofMinutes(30);

    private final SagaTestFixture<ClassTimeoutSaga> fixture = new SagaTestFixture<>(ClassTimeoutSaga.class);

    @BeforeEach
    void withLimits() {
        fixture.registerResource(new ClassroomLimits(LIMIT, GONE));
        fixture.registerResource(new Commands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    private static ClassStarted started() {
        return new ClassStarted(CLASS, TEACHER);
    }

    private static ParticipantLeft teacherLeft(ClassId classId) {
        return new ParticipantLeft(classId, TEACHER, ParticipantRole.TEACHER, LeaveReason.CONNECTION_LOST);
    }

    private static ParticipantJoined teacherJoined() {
        return new ParticipantJoined(CLASS, TEACHER, "Ada", ParticipantRole.TEACHER);
    }

    private static EndClass end(EndReason reason) {
        return new EndClass(CLASS, reason, Actor.system());
    }

    @Test
    void aClassThatStartsMayRunForItsLimit() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(started())
                .expectActiveSagas(1)
                .expectAssociationWith("classId", CLASS)
                .expectScheduledDeadlineWithName(LIMIT, TIME_LIMIT)
                .expectNoDispatchedCommands();
    }

    @Test
    void aClassThatRanForItsLimitIsEnded() {
        fixture.givenAPublished(started())
                .whenTimeElapses(LIMIT)
                .expectTriggeredDeadlinesWithName(TIME_LIMIT)
                .expectDispatchedCommands(end(EndReason.TIME_LIMIT));
    }

    @Test
    void aClassIsLeftAloneUntilThen() {
        fixture.givenAPublished(started())
                .whenTimeElapses(LIMIT.minusSeconds(1))
                .expectNoDispatchedCommands();
    }

    @Test
    void aTeacherWhoLeavesIsWaitedFor() {
        fixture.givenAPublished(started())
                .whenPublishingA(teacherLeft(CLASS))
                .expectScheduledDeadlineWithName(GONE, TEACHER_GONE)
                .expectNoDispatchedCommands();
    }

    @Test
    void aClassWhoseTeacherStaysAwayIsEnded() {
        fixture.givenAPublished(started())
                .andThenAPublished(teacherLeft(CLASS))
                .whenTimeElapses(GONE)
                .expectTriggeredDeadlinesWithName(TEACHER_GONE)
                .expectDispatchedCommands(end(EndReason.TEACHER_GONE));
    }

    @Test
    void aTeacherWhoComesBackStopsTheClock() throws Exception {
        fixture.givenAPublished(started())
                .andThenAPublished(teacherLeft(CLASS))
                .andThenTimeElapses(GONE.minusSeconds(1))
                .andThenAPublished(teacherJoined())
                .whenTimeElapses(GONE)
                .expectNoScheduledDeadlineWithName(GONE, TEACHER_GONE)
                .expectNoDispatchedCommands();
    }

    @Test
    void everyAbsenceIsWaitedForAnew() throws Exception {
        fixture.givenAPublished(started())
                .andThenAPublished(teacherLeft(CLASS))
                .andThenTimeElapses(GONE.minusSeconds(1))
                .andThenAPublished(teacherJoined())
                .andThenAPublished(teacherLeft(CLASS))
                .whenTimeElapses(GONE.minusSeconds(1))
                .expectNoDispatchedCommands();
    }

    @Test
    void aDeadlineOfAnEarlierAbsenceIsLate() throws Exception {
        fixture.givenAPublished(started())
                .andThenAPublished(teacherLeft(CLASS))
                // not cancelled: left again without having come back, as a lost event would look
                .andThenTimeElapses(Duration.ofMinutes(10))
                .andThenAPublished(teacherLeft(CLASS))
                .whenTimeElapses(GONE.minusMinutes(10))
                .expectTriggeredDeadlinesWithName(TEACHER_GONE)
                .expectNoDispatchedCommands();
    }

    @Test
    void aStudentWhoLeavesIsNotWaitedFor() {
        fixture.givenAPublished(started())
                .whenPublishingA(new ParticipantLeft(CLASS, STUDENT, ParticipantRole.STUDENT, LeaveReason.LEFT))
                .expectNoScheduledDeadlineWithName(GONE, TEACHER_GONE);
    }

    @Test
    void theTeacherOfAnotherClassIsNoneOfItsBusiness() {
        fixture.givenAPublished(started())
                .whenPublishingA(teacherLeft(OTHER_CLASS))
                .expectNoScheduledDeadlineWithName(GONE, TEACHER_GONE);
    }

    @Test
    void theEndOfTheClassEndsTheWaiting() {
        fixture.givenAPublished(started())
                .andThenAPublished(teacherLeft(CLASS))
                .whenPublishingA(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void nothingHappensToAClassThatEnded() {
        fixture.givenAPublished(started())
                .andThenAPublished(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER))
                .whenTimeElapses(LIMIT)
                .expectNoDispatchedCommands();
    }
}
