package io.streamlet.saga.mesh;

import static io.streamlet.saga.mesh.MeshSaga.REBALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.CloseMesh;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.OpenMesh;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.RebalanceMesh;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.saga.Commands;
import io.streamlet.saga.NotedDeadlines;
import io.streamlet.saga.StoredSagas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeshSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(2, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(2, 2));
    private static final PeerId PEER = new PeerId(new UUID(3, 1));
    private static final MeshLimits LIMITS = new MeshLimits(Duration.ofSeconds(2), 4);

    private final SagaTestFixture<MeshSaga> fixture = new SagaTestFixture<>(MeshSaga.class);

    @BeforeEach
    void withLimits() {
        fixture.registerResource(LIMITS);
        fixture.registerResource(new Commands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    private static ClassStarted started() {
        return new ClassStarted(CLASS, TEACHER);
    }

    private static PeerPlaced placed(PeerId peer, AccountId account) {
        var capability = new CapabilityReport(9_000, 0, Reachability.DIRECT, DeviceClass.MEDIUM, true, false, false);
        return new PeerPlaced(
                CLASS,
                peer,
                account,
                capability,
                PeerRole.B,
                2,
                Instant.EPOCH,
                PeerId.SOURCE,
                1,
                Rendition.P720,
                PeerId.SOURCE,
                Instant.EPOCH,
                new Why("policy", 1, new Why.Inputs(0, 0, 4, 0, 2), List.of(), List.of()));
    }

    private static ParticipantLeft left(LeaveReason reason) {
        return new ParticipantLeft(CLASS, STUDENT, ParticipantRole.STUDENT, reason);
    }

    private static DepartPeer depart(DepartureReason reason) {
        return new DepartPeer(CLASS, PEER, reason, Actor.system());
    }

    @Test
    void aClassThatStartsOpensItsMeshWithASourceThatIsYetToBeMeasured() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(started())
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new OpenMesh(CLASS, new MeshSource(MeshSource.Kind.TEACHER, 0, DeviceClass.LOW)));
    }

    @Test
    void aChangeIsFollowedByOneBettering() {
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .whenPublishingA(placed(new PeerId(new UUID(3, 2)), TEACHER))
                .expectScheduledDeadlineWithName(Duration.ofSeconds(2), REBALANCE)
                .expectNoDispatchedCommands();
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .andThenAPublished(placed(new PeerId(new UUID(3, 2)), TEACHER))
                .whenTimeElapses(Duration.ofSeconds(3))
                .expectDispatchedCommands(new RebalanceMesh(CLASS, 4))
                .expectNoScheduledDeadlines();
    }

    @Test
    void whoeverLeavesTheClassLeavesTheMesh() {
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .whenPublishingA(left(LeaveReason.LEFT))
                .expectDispatchedCommands(depart(DepartureReason.LEFT));
    }

    @Test
    void whoeverIsLostIsLostToTheMesh() {
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .whenPublishingA(left(LeaveReason.CONNECTION_LOST))
                .expectDispatchedCommands(depart(DepartureReason.CONNECTION_LOST));
    }

    @Test
    void whoeverIsRemovedIsRemovedFromTheMesh() {
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .whenPublishingA(new ParticipantRemoved(CLASS, STUDENT, TEACHER))
                .expectDispatchedCommands(depart(DepartureReason.REMOVED));
    }

    @Test
    void whoeverWatchesOtherwiseOrHasDepartedIsNoConcern() {
        fixture.givenAPublished(started())
                .whenPublishingA(left(LeaveReason.LEFT))
                .expectNoDispatchedCommands();
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .andThenAPublished(new PeerDeparted(CLASS, PEER, DepartureReason.SWITCHED_MODE))
                .whenPublishingA(left(LeaveReason.LEFT))
                .expectNoDispatchedCommands();
    }

    @Test
    void theEndOfTheClassClosesTheMeshAndStopsTheClock() {
        fixture.givenAPublished(started())
                .andThenAPublished(placed(PEER, STUDENT))
                .whenPublishingA(new ClassEnded(CLASS, EndReason.BY_TEACHER, TEACHER))
                .expectActiveSagas(0)
                .expectDispatchedCommands(new CloseMesh(CLASS))
                .expectNoScheduledDeadlines();
    }

    @Test
    void survivesBeingStored() {
        var deadlines = new NotedDeadlines();
        var saga = new MeshSaga();
        saga.on(placed(PEER, STUDENT), deadlines, LIMITS);
        assertThat(StoredSagas.storedAndLoaded(saga)).usingRecursiveComparison().isEqualTo(saga);
        assertThat(deadlines.payloads())
                .hasSize(1)
                .allSatisfy(payload ->
                        assertThat(StoredSagas.storedAndLoaded(payload)).isEqualTo(payload));
    }
}
