package io.streamlet.command.classroom;

import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.fixtureClock;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ScheduleClass;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** What a class went through before the test. */
final class Classes {
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final ClassSettings ROOM_FOR_TWO = new ClassSettings(2, Visibility.PUBLIC, true, 25, 4);

    private Classes() {}

    static AggregateTestFixture<LiveClass> fixture() {
        var fixture = new AggregateTestFixture<>(LiveClass.class);
        fixture.registerInjectableResource(fixtureClock());
        return fixture;
    }

    static TestExecutor<LiveClass> nothing() {
        return fixture().givenCurrentTime(NOW);
    }

    static TestExecutor<LiveClass> scheduled() {
        return nothing().andGiven(scheduledEvent());
    }

    static TestExecutor<LiveClass> live() {
        return scheduled().andGiven(started(), joined(TEACHER, ParticipantRole.TEACHER));
    }

    static TestExecutor<LiveClass> ended() {
        return live().andGiven(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER.accountId()));
    }

    static TestExecutor<LiveClass> cancelled() {
        return scheduled().andGiven(new ClassCancelled(CLASS, "ill", TEACHER.accountId()));
    }

    static ScheduleClass schedule(Actor by, Instant startsAt) {
        return new ScheduleClass(CLASS, "Algebra", "Groups", startsAt, 60, ROOM_FOR_TWO, by);
    }

    static ClassScheduled scheduledEvent() {
        return new ClassScheduled(
                CLASS, TEACHER.accountId(), TEACHER.displayName(), "Algebra", "Groups", TOMORROW, 60, ROOM_FOR_TWO);
    }

    static ClassStarted started() {
        return new ClassStarted(CLASS, TEACHER.accountId());
    }

    static ParticipantJoined joined(Actor who, ParticipantRole role) {
        return new ParticipantJoined(CLASS, who.accountId(), who.displayName(), role);
    }

    static ParticipantLeft left(Actor who, ParticipantRole role, LeaveReason reason) {
        return new ParticipantLeft(CLASS, who.accountId(), role, reason);
    }

    static ParticipantRemoved removed(Actor who, Actor by) {
        return new ParticipantRemoved(CLASS, who.accountId(), by.accountId());
    }
}
