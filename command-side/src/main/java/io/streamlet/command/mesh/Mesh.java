package io.streamlet.command.mesh;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.classroom.ClassAccess;
import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.mesh.ChangeSource;
import io.streamlet.contracts.mesh.CloseMesh;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.LimitPeerRole;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MovePeer;
import io.streamlet.contracts.mesh.OpenMesh;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.RebalanceMesh;
import io.streamlet.contracts.mesh.ReportCapability;
import io.streamlet.contracts.mesh.ReportParentFailed;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.Plan;
import io.streamlet.planner.PlanRefusal;
import io.streamlet.planner.Topology;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The peer mesh of a class. It checks who asks and lets the policy plan on its topology; what the policy plans happens as
 * events, each with its reason. Whoever is in the class may join with one tab at a time; a peer is reported on by its own
 * account only; the source belongs to the teacher.
 */
@Aggregate(snapshotTriggerDefinition = "everyTwoHundredEvents", cache = "aggregateCache", lockFactory = "inTurn")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class Mesh {
    @AggregateIdentifier
    private String id;

    private Topology topology = new Topology();

    Mesh() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenMesh command, ClassAccess access, PlacementPolicy policy) {
        access.requireLive(command.classId());
        happen(policy.open(topology, command.classId(), command.source()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeSource command, ClassAccess access, PlacementPolicy policy, Clock clock) {
        if (!isSystem(command.by())
                && access.requireParticipant(command.classId(), command.by()) != ParticipantRole.TEACHER) {
            throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "The picture comes from the class's teacher.");
        }
        happen(policy.changeSource(topology, command.source(), now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(JoinMesh command, ClassAccess access, PlacementPolicy policy, Clock clock) {
        if (access.requireParticipant(command.classId(), command.by()) == ParticipantRole.TEACHER) {
            throw Refusals.forbidden("The teacher's page is the source of the mesh.");
        }
        happen(policy.join(topology, command, now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportCapability command, PlacementPolicy policy, Clock clock) {
        requireOwner(command.peerId(), command.by());
        happen(policy.report(topology, command.peerId(), command.capability(), now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportParentFailed command, PlacementPolicy policy, Clock clock) {
        requireOwner(command.peerId(), command.by());
        happen(policy.parentFailed(topology, command.peerId(), command.parent(), now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MovePeer command, ClassAccess access, PlacementPolicy policy, Clock clock) {
        access.requireTeacher(command.classId(), command.by());
        happen(policy.move(topology, command.peerId(), command.parent(), now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LimitPeerRole command, ClassAccess access, PlacementPolicy policy, Clock clock) {
        access.requireTeacher(command.classId(), command.by());
        happen(policy.limitRole(topology, command.peerId(), command.limit(), now(clock)));
    }

    /** a peer that is gone already, or whose mesh is closed, has departed */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DepartPeer command, ClassAccess access, PlacementPolicy policy, Clock clock) {
        boolean byOwner = !isSystem(command.by()) && command.reason() != DepartureReason.REMOVED;
        if (!isSystem(command.by()) && !byOwner) {
            access.requireTeacher(command.classId(), command.by());
        }
        if (!topology.contains(command.peerId())) {
            return;
        }
        if (byOwner) {
            requireOwner(command.peerId(), command.by());
        }
        happen(policy.depart(topology, command.peerId(), command.reason(), now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RebalanceMesh command, PlacementPolicy policy, Clock clock) {
        if (topology.isOpen()) {
            happen(policy.rebalance(topology, command.maxMoves(), now(clock)));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseMesh command, PlacementPolicy policy) {
        happen(policy.close(topology));
    }

    private void requireOwner(PeerId peer, Actor by) {
        if (!topology.isOpen()) {
            throw refusal(PlanRefusal.MESH_NOT_OPEN);
        }
        int node = topology.node(peer);
        if (node <= Topology.SOURCE) {
            throw refusal(PlanRefusal.PEER_UNKNOWN);
        }
        if (!by.is(topology.account(node))) {
            throw refusal(PlanRefusal.PEER_OF_ANOTHER_ACCOUNT);
        }
    }

    private static void happen(Plan plan) {
        if (plan.refused() != null) {
            throw refusal(plan.refused());
        }
        plan.events().forEach(event -> apply(event));
    }

    private static BusinessException refusal(PlanRefusal refusal) {
        return switch (refusal) {
            case MESH_NOT_OPEN -> new BusinessException(ErrorCode.MESH_NOT_OPEN, "This class has no open mesh.");
            case PEER_UNKNOWN -> new BusinessException(ErrorCode.PEER_UNKNOWN, "There is no such peer in the mesh.");
            case PEER_OF_ANOTHER_ACCOUNT ->
                new BusinessException(ErrorCode.NOT_YOUR_PEER, "This peer belongs to another account.");
            case NO_CAPACITY ->
                new BusinessException(ErrorCode.MESH_FULL, "Nobody can feed one more peer; HLS serves this viewer.");
            case ILLEGAL_PARENT -> new BusinessException(ErrorCode.ILLEGAL_PARENT, "A rule forbids this parent.");
        };
    }

    private static boolean isSystem(Actor actor) {
        return actor.is(Actor.system().accountId());
    }

    /** what a stored event can say again */
    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @EventSourcingHandler
    void on(MeshEvent event) {
        id = idOf(event.classId());
        topology.apply(event);
    }

    private static String idOf(ClassId classId) {
        return "mesh:" + classId;
    }
}
