package io.streamlet.command.mesh;

import static io.streamlet.command.shared.Fixtures.ADMIN;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.NOW;
import static io.streamlet.command.shared.Fixtures.OTHER_STUDENT;
import static io.streamlet.command.shared.Fixtures.STUDENT;
import static io.streamlet.command.shared.Fixtures.TEACHER;
import static io.streamlet.command.shared.Fixtures.VIEWER;
import static io.streamlet.command.shared.Fixtures.fixtureClock;
import static io.streamlet.command.shared.Fixtures.refusal;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.axonframework.test.matchers.Matchers.sequenceOf;

import io.streamlet.command.classroom.FakeClassAccess;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.ChangeSource;
import io.streamlet.contracts.mesh.CloseMesh;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.LimitPeerRole;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MovePeer;
import io.streamlet.contracts.mesh.OpenMesh;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.RebalanceMesh;
import io.streamlet.contracts.mesh.ReportCapability;
import io.streamlet.contracts.mesh.ReportParentFailed;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.planner.Plan;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeshTest {
    private static final MeshSource SOURCE = new MeshSource(MeshSource.Kind.TEACHER, 10_000, DeviceClass.MEDIUM);
    private static final CapabilityReport STRONG =
            new CapabilityReport(20_000, 50_000, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
    private static final CapabilityReport UNWILLING =
            new CapabilityReport(20_000, 50_000, Reachability.DIRECT, DeviceClass.HIGH, false, false, false);
    private static final PeerId PEER = peer(1);
    private static final PeerId OTHER_PEER = peer(2);

    private final AggregateTestFixture<Mesh> fixture = new AggregateTestFixture<>(Mesh.class);
    private final StableClusters policy = new StableClusters();
    private final FakeClassAccess access = new FakeClassAccess()
            .with(TEACHER, ParticipantRole.TEACHER)
            .with(STUDENT, ParticipantRole.STUDENT)
            .with(OTHER_STUDENT, ParticipantRole.STUDENT);

    @BeforeEach
    void inAClass() {
        fixture.registerInjectableResource(access);
        fixture.registerInjectableResource(policy);
        fixture.registerInjectableResource(fixtureClock());
    }

    private static PeerId peer(int number) {
        return new PeerId(new UUID(9, number));
    }

    private static JoinMesh join(PeerId peer, Actor by) {
        return new JoinMesh(CLASS, peer, STRONG, 0, by);
    }

    private static MeshOpened opened(MeshSource source) {
        return (MeshOpened) new StableClusters()
                .open(new Topology(), CLASS, source)
                .events()
                .getFirst();
    }

    /** what happened when these things were planned one after the other */
    @SafeVarargs
    private TestExecutor<Mesh> meshAfter(Function<Topology, Plan>... steps) {
        var topology = new Topology();
        var history = new ArrayList<MeshEvent>();
        history.add(opened(SOURCE));
        topology.apply(history.getFirst());
        for (var step : steps) {
            for (MeshEvent event : step.apply(topology).events()) {
                topology.apply(event);
                history.add(event);
            }
        }
        return fixture.given(history).andGivenCurrentTime(NOW);
    }

    private Function<Topology, Plan> joined(PeerId peer, Actor by) {
        return topology -> policy.join(topology, join(peer, by), NOW.minusSeconds(600));
    }

    private static void expectRefusal(ErrorCode code, ResultValidator<Mesh> result) {
        result.expectException(refusal(code)).expectNoEvents();
    }

    @SafeVarargs
    private static void expectKinds(ResultValidator<Mesh> result, Class<? extends MeshEvent>... kinds) {
        var matchers =
                List.of(kinds).stream().map(kind -> predicate(kind::isInstance)).toArray(org.hamcrest.Matcher[]::new);
        result.expectEventsMatching(payloadsMatching(sequenceOf(matchers)));
    }

    @Nested
    class Open {
        @Test
        void withItsSource() {
            fixture.givenNoPriorActivity().when(new OpenMesh(CLASS, SOURCE)).expectEvents(opened(SOURCE));
        }

        @Test
        void onceOnly() {
            meshAfter().when(new OpenMesh(CLASS, SOURCE)).expectNoEvents();
        }

        @Test
        void onlyWhileTheClassIsLive() {
            access.end();
            expectRefusal(
                    ErrorCode.CLASS_NOT_LIVE, fixture.givenNoPriorActivity().when(new OpenMesh(CLASS, SOURCE)));
        }
    }

    @Nested
    class Join {
        @Test
        void findsAPlaceBelowTheSource() {
            meshAfter()
                    .when(join(PEER, STUDENT))
                    .expectEventsMatching(payloadsMatching(
                            sequenceOf(predicate(event -> event instanceof PeerPlaced placed
                                    && placed.peerId().equals(PEER)
                                    && placed.accountId().equals(STUDENT.accountId())
                                    && placed.parent().isSource()
                                    && placed.hop() == 1
                                    && placed.at().equals(NOW)
                                    && placed.why().policy().equals("stable-clusters")))));
        }

        @Test
        void theSameTabAgainKeepsItsPlace() {
            meshAfter(joined(PEER, STUDENT)).when(join(PEER, STUDENT)).expectNoEvents();
        }

        @Test
        void anotherTabReplacesTheOldOne() {
            expectKinds(
                    meshAfter(joined(PEER, STUDENT)).when(join(OTHER_PEER, STUDENT)),
                    PeerDeparted.class,
                    PeerPlaced.class);
        }

        @Test
        void theIdOfAnotherAccountsPeerIsRefused() {
            expectRefusal(
                    ErrorCode.NOT_YOUR_PEER, meshAfter(joined(PEER, STUDENT)).when(join(PEER, OTHER_STUDENT)));
        }

        @Test
        void theTeacherIsTheSource() {
            expectRefusal(ErrorCode.FORBIDDEN, meshAfter().when(join(PEER, TEACHER)));
        }

        @Test
        void onlyWhoIsInTheClass() {
            expectRefusal(ErrorCode.NOT_A_PARTICIPANT, meshAfter().when(join(PEER, VIEWER)));
        }

        @Test
        void onlyAnOpenMesh() {
            expectRefusal(
                    ErrorCode.MESH_NOT_OPEN, fixture.givenNoPriorActivity().when(join(PEER, STUDENT)));
        }

        @Test
        void aSourceThatFeedsNobodyLeavesItToHls() {
            var weak = new MeshSource(MeshSource.Kind.TEACHER, 0, DeviceClass.LOW);
            expectRefusal(ErrorCode.MESH_FULL, fixture.given(opened(weak)).when(join(PEER, STUDENT)));
        }
    }

    @Nested
    class Report {
        @Test
        void changesWhatThePeerCarries() {
            expectKinds(
                    meshAfter(joined(PEER, STUDENT)).when(new ReportCapability(CLASS, PEER, UNWILLING, STUDENT)),
                    PeerCapabilityReported.class,
                    PeerRoleChanged.class);
        }

        @Test
        void theSameAgainChangesNothing() {
            meshAfter(joined(PEER, STUDENT))
                    .when(new ReportCapability(CLASS, PEER, STRONG, STUDENT))
                    .expectNoEvents();
        }

        @Test
        void onlyAboutOnesOwnPeer() {
            expectRefusal(
                    ErrorCode.NOT_YOUR_PEER,
                    meshAfter(joined(PEER, STUDENT)).when(new ReportCapability(CLASS, PEER, STRONG, OTHER_STUDENT)));
            expectRefusal(
                    ErrorCode.PEER_UNKNOWN,
                    meshAfter(joined(PEER, STUDENT)).when(new ReportCapability(CLASS, OTHER_PEER, STRONG, STUDENT)));
            expectRefusal(
                    ErrorCode.PEER_UNKNOWN,
                    meshAfter(joined(PEER, STUDENT)).when(new ReportCapability(CLASS, PeerId.SOURCE, STRONG, STUDENT)));
        }

        @Test
        void aFailedParentIsLeft() {
            var below = meshAfter(joined(PEER, STUDENT), joined(OTHER_PEER, OTHER_STUDENT));
            below.when(new ReportParentFailed(CLASS, OTHER_PEER, PEER, OTHER_STUDENT))
                    .expectEventsMatching(payloadsMatching(
                            sequenceOf(predicate(event -> event instanceof PeerMoved moved
                                    && moved.peerId().equals(OTHER_PEER)
                                    && moved.parent().isSource()))));
        }

        @Test
        void aLateReportOfAParentThatIsNoneAnyMoreChangesNothing() {
            meshAfter(joined(PEER, STUDENT), joined(OTHER_PEER, OTHER_STUDENT))
                    .when(new ReportParentFailed(CLASS, PEER, OTHER_PEER, STUDENT))
                    .expectNoEvents();
        }
    }

    @Nested
    class Depart {
        @Test
        void movesTheChildrenFirst() {
            expectKinds(
                    meshAfter(joined(PEER, STUDENT), joined(OTHER_PEER, OTHER_STUDENT))
                            .when(new DepartPeer(CLASS, PEER, DepartureReason.LEFT, STUDENT)),
                    PeerMoved.class,
                    PeerDeparted.class);
        }

        @Test
        void whoIsGoneHasDeparted() {
            meshAfter()
                    .when(new DepartPeer(CLASS, PEER, DepartureReason.LEFT, STUDENT))
                    .expectNoEvents();
            fixture.givenNoPriorActivity()
                    .when(new DepartPeer(CLASS, PEER, DepartureReason.CONNECTION_LOST, Actor.system()))
                    .expectNoEvents();
        }

        @Test
        void thePlatformSaysWhoWasLost() {
            meshAfter(joined(PEER, STUDENT))
                    .when(new DepartPeer(CLASS, PEER, DepartureReason.CONNECTION_LOST, Actor.system()))
                    .expectEvents(new PeerDeparted(CLASS, PEER, DepartureReason.CONNECTION_LOST));
        }

        @Test
        void nobodySendsOthersAwayButTheTeacher() {
            expectRefusal(
                    ErrorCode.NOT_YOUR_PEER,
                    meshAfter(joined(PEER, STUDENT))
                            .when(new DepartPeer(CLASS, PEER, DepartureReason.LEFT, OTHER_STUDENT)));
            expectRefusal(
                    ErrorCode.NOT_CLASS_TEACHER,
                    meshAfter(joined(PEER, STUDENT))
                            .when(new DepartPeer(CLASS, PEER, DepartureReason.REMOVED, OTHER_STUDENT)));
            expectKinds(
                    meshAfter(joined(PEER, STUDENT))
                            .when(new DepartPeer(CLASS, PEER, DepartureReason.REMOVED, TEACHER)),
                    PeerDeparted.class);
        }
    }

    @Nested
    class Operate {
        @Test
        void theTeacherAndAdminsMoveAndLimitPeers() {
            var two = meshAfter(joined(PEER, STUDENT), joined(OTHER_PEER, OTHER_STUDENT));
            expectKinds(two.when(new MovePeer(CLASS, OTHER_PEER, PeerId.SOURCE, TEACHER)), PeerMoved.class);
            expectKinds(
                    meshAfter(joined(PEER, STUDENT)).when(new LimitPeerRole(CLASS, PEER, PeerRole.C, ADMIN)),
                    PeerRoleChanged.class);
        }

        @Test
        void studentsDoNot() {
            expectRefusal(
                    ErrorCode.NOT_CLASS_TEACHER,
                    meshAfter(joined(PEER, STUDENT)).when(new MovePeer(CLASS, PEER, PeerId.SOURCE, STUDENT)));
            expectRefusal(
                    ErrorCode.NOT_CLASS_TEACHER,
                    meshAfter(joined(PEER, STUDENT)).when(new LimitPeerRole(CLASS, PEER, PeerRole.C, STUDENT)));
        }

        @Test
        void nobodyFeedsItself() {
            expectRefusal(
                    ErrorCode.ILLEGAL_PARENT,
                    meshAfter(joined(PEER, STUDENT)).when(new MovePeer(CLASS, PEER, PEER, TEACHER)));
        }
    }

    @Nested
    class Source {
        @Test
        void isMeasuredByTheTeachersPage() {
            var stronger = new MeshSource(MeshSource.Kind.TEACHER, 30_000, DeviceClass.HIGH);
            expectKinds(meshAfter().when(new ChangeSource(CLASS, stronger, TEACHER)), SourceChanged.class);
            meshAfter().when(new ChangeSource(CLASS, SOURCE, TEACHER)).expectNoEvents();
        }

        @Test
        void isNobodyElses() {
            expectRefusal(ErrorCode.NOT_CLASS_TEACHER, meshAfter().when(new ChangeSource(CLASS, SOURCE, STUDENT)));
        }
    }

    @Nested
    class Close {
        @Test
        void forgetsEverybody() {
            meshAfter(joined(PEER, STUDENT)).when(new CloseMesh(CLASS)).expectEvents(new MeshClosed(CLASS));
        }

        @Test
        void aClosedMeshIsClosedAndTakesNobody() {
            fixture.given(opened(SOURCE), new MeshClosed(CLASS))
                    .when(new CloseMesh(CLASS))
                    .expectNoEvents();
            fixture.given(opened(SOURCE), new MeshClosed(CLASS))
                    .when(new RebalanceMesh(CLASS, 5))
                    .expectNoEvents();
            expectRefusal(
                    ErrorCode.MESH_NOT_OPEN,
                    fixture.given(opened(SOURCE), new MeshClosed(CLASS)).when(join(PEER, STUDENT)));
        }
    }
}
