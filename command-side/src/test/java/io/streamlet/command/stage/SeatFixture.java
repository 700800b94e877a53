package io.streamlet.command.stage;

import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.fixtureClock;

import io.streamlet.command.classroom.FakeClassAccess;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.stage.AcceptInvitation;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InviteToStage;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** A class with a teacher, two students and an observer, and the stories that lead to a seat. */
class SeatFixture {
    static final StageRules RULES = new StageRules(4, Duration.ofSeconds(30));
    static final Instant EXPIRY = NOW.plusSeconds(30);
    static final InvitationId INVITATION = invitation(1);
    static final StagePeerId TAB = new StagePeerId(new UUID(6, 1));
    static final StagePeerId OTHER_TAB = new StagePeerId(new UUID(6, 2));

    final AggregateTestFixture<Stage> fixture = new AggregateTestFixture<>(Stage.class);
    final FakeClassAccess access = new FakeClassAccess()
            .with(TEACHER, ParticipantRole.TEACHER)
            .with(STUDENT, ParticipantRole.STUDENT)
            .with(OTHER_STUDENT, ParticipantRole.STUDENT)
            .with(VIEWER, ParticipantRole.OBSERVER);

    SeatFixture() {
        this(RULES);
    }

    SeatFixture(StageRules rules) {
        fixture.registerInjectableResource(access);
        fixture.registerInjectableResource(rules);
        fixture.registerInjectableResource(fixtureClock());
    }

    TestExecutor<Stage> nothing() {
        return fixture.givenNoPriorActivity().andGivenCurrentTime(NOW);
    }

    TestExecutor<Stage> after(List<?> events) {
        return fixture.given(events).andGivenCurrentTime(NOW);
    }

    static InvitationId invitation(int n) {
        return new InvitationId(new UUID(5, n));
    }

    static InviteToStage invite(Actor whom, Actor by) {
        return new InviteToStage(CLASS, INVITATION, whom.accountId(), whom.displayName(), by);
    }

    static AcceptInvitation accept(Actor by, StagePeerId tab) {
        return new AcceptInvitation(CLASS, INVITATION, tab, true, true, by);
    }

    static StageInvited invited(InvitationId id, Actor whom) {
        return new StageInvited(CLASS, id, whom.accountId(), whom.displayName(), EXPIRY, TEACHER.accountId());
    }

    static StageInvitationAccepted accepted() {
        return new StageInvitationAccepted(CLASS, INVITATION, STUDENT.accountId(), TAB, true, true);
    }

    static StageJoined joined(StageRoute route) {
        return new StageJoined(CLASS, INVITATION, STUDENT.accountId(), route);
    }

    static StageLinkLost lost(StageSide side, StageRoute route) {
        return new StageLinkLost(CLASS, INVITATION, side, route);
    }

    static StageRouteChanged byServer(RouteCause cause) {
        return new StageRouteChanged(CLASS, INVITATION, StageRoute.SERVER, cause);
    }

    static StageLeft left(StageEndReason reason, Actor by) {
        return new StageLeft(CLASS, INVITATION, STUDENT.accountId(), reason, by.accountId());
    }

    static StageInvitationWithdrawn withdrawn(StageEndReason reason, Actor by) {
        return new StageInvitationWithdrawn(CLASS, INVITATION, STUDENT.accountId(), reason, by.accountId());
    }

    static StageInvitationExpired expired() {
        return new StageInvitationExpired(CLASS, INVITATION, STUDENT.accountId());
    }

    static List<Object> pending() {
        return List.of(invited(INVITATION, STUDENT));
    }

    static List<Object> connecting() {
        return then(pending(), accepted());
    }

    static List<Object> onStage() {
        return then(connecting(), joined(StageRoute.PEER));
    }

    static List<Object> then(List<Object> before, Object... more) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }
}
