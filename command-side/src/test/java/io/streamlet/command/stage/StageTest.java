package io.streamlet.command.stage;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.refusal;

import io.streamlet.command.classroom.FakeClassAccess;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.LowerAllHands;
import io.streamlet.contracts.stage.LowerHand;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.RaiseHand;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageTest {
    private final AggregateTestFixture<Stage> fixture = new AggregateTestFixture<>(Stage.class);
    private final FakeClassAccess access = new FakeClassAccess()
            .with(TEACHER, ParticipantRole.TEACHER)
            .with(STUDENT, ParticipantRole.STUDENT)
            .with(OTHER_STUDENT, ParticipantRole.STUDENT)
            .with(VIEWER, ParticipantRole.OBSERVER);

    @BeforeEach
    void inAClass() {
        fixture.registerInjectableResource(access);
    }

    private TestExecutor<Stage> noHand() {
        return fixture.givenNoPriorActivity();
    }

    private TestExecutor<Stage> handOf(Actor actor) {
        return fixture.given(raised(actor));
    }

    private static HandRaised raised(Actor actor) {
        return new HandRaised(CLASS, actor.accountId(), actor.displayName());
    }

    private static LowerHand lower(Actor whose, LowerReason reason, Actor by) {
        return new LowerHand(CLASS, whose.accountId(), reason, by);
    }

    private static HandLowered lowered(Actor whose, LowerReason reason, Actor by) {
        return new HandLowered(CLASS, whose.accountId(), reason, by.accountId());
    }

    @Nested
    class Raising {
        @Test
        void aStudentRaisesTheirHand() {
            noHand().when(new RaiseHand(CLASS, STUDENT)).expectEvents(raised(STUDENT));
        }

        @Test
        void othersQueueBehind() {
            handOf(STUDENT).when(new RaiseHand(CLASS, OTHER_STUDENT)).expectEvents(raised(OTHER_STUDENT));
        }

        @Test
        void againChangesNothing() {
            handOf(STUDENT).when(new RaiseHand(CLASS, STUDENT)).expectNoEvents();
        }

        @Test
        void observersOnlyWatch() {
            noHand().when(new RaiseHand(CLASS, VIEWER)).expectException(refusal(ErrorCode.READ_ONLY));
        }

        @Test
        void theTeacherHasTheWordAlready() {
            noHand().when(new RaiseHand(CLASS, TEACHER)).expectException(refusal(ErrorCode.FORBIDDEN));
        }

        @Test
        void isForThoseWhoAreThere() {
            noHand().when(new RaiseHand(CLASS, ADMIN)).expectException(refusal(ErrorCode.NOT_A_PARTICIPANT));
        }

        @Test
        void isRefusedAfterTheEnd() {
            access.end();
            noHand().when(new RaiseHand(CLASS, STUDENT)).expectException(refusal(ErrorCode.CLASS_NOT_LIVE));
        }
    }

    @Nested
    class Lowering {
        @Test
        void ofOnesOwnHand() {
            handOf(STUDENT)
                    .when(lower(STUDENT, LowerReason.BY_SELF, STUDENT))
                    .expectEvents(lowered(STUDENT, LowerReason.BY_SELF, STUDENT));
        }

        @Test
        void byTheTeacher() {
            handOf(STUDENT)
                    .when(lower(STUDENT, LowerReason.BY_TEACHER, TEACHER))
                    .expectEvents(lowered(STUDENT, LowerReason.BY_TEACHER, TEACHER));
        }

        @Test
        void byThePlatformOfWhoeverLeft() {
            access.end();
            handOf(STUDENT)
                    .when(lower(STUDENT, LowerReason.LEFT_CLASS, Actor.system()))
                    .expectEvents(lowered(STUDENT, LowerReason.LEFT_CLASS, Actor.system()));
        }

        @Test
        void nobodyClaimsAReasonThatIsNotTheirs() {
            handOf(STUDENT)
                    .when(lower(STUDENT, LowerReason.LEFT_CLASS, STUDENT))
                    .expectEvents(lowered(STUDENT, LowerReason.BY_SELF, STUDENT));
        }

        @Test
        void ofAHandThatIsDownChangesNothing() {
            noHand().when(lower(STUDENT, LowerReason.BY_SELF, STUDENT)).expectNoEvents();
        }

        @Test
        void byThePlatformWhereNobodyEverRaisedAHandChangesNothing() {
            noHand().when(lower(STUDENT, LowerReason.LEFT_CLASS, Actor.system()))
                    .expectNoEvents();
        }

        @Test
        void ofSomeoneElsesHandIsTheTeachers() {
            handOf(STUDENT)
                    .when(lower(STUDENT, LowerReason.BY_TEACHER, OTHER_STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }
    }

    @Nested
    class LoweringAll {
        @Test
        void emptiesTheQueue() {
            fixture.given(raised(STUDENT), raised(OTHER_STUDENT))
                    .when(new LowerAllHands(CLASS, TEACHER))
                    .expectEvents(new AllHandsLowered(CLASS, TEACHER.accountId()));
        }

        @Test
        void ofNoneChangesNothing() {
            fixture.given(raised(STUDENT), new AllHandsLowered(CLASS, TEACHER.accountId()))
                    .when(new LowerAllHands(CLASS, TEACHER))
                    .expectNoEvents();
        }

        @Test
        void isTheTeachers() {
            handOf(STUDENT)
                    .when(new LowerAllHands(CLASS, STUDENT))
                    .expectException(refusal(ErrorCode.NOT_CLASS_TEACHER));
        }
    }
}
