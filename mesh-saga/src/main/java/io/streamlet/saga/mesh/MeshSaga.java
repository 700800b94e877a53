package io.streamlet.saga.mesh;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.mesh.CloseMesh;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.OpenMesh;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.RebalanceMesh;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.saga.Commands;
import io.streamlet.saga.ProcessingGroups;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Lives as long as a class is live and keeps its mesh in step with it: opens it, takes out the peer of whoever is no longer in
 * the class, and closes it. A while after the last change it has the mesh bettered, and again for as long as that moved
 * somebody.
 *
 * <p>At first the source feeds nobody: how many it can feed is known once the teacher's page has measured it.
 */
@Saga
@ProcessingGroup(ProcessingGroups.MESH)
@Revision("1")
public class MeshSaga {
    static final String REBALANCE = "mesh-rebalance";

    private static final MeshSource UNMEASURED = new MeshSource(MeshSource.Kind.TEACHER, 0, DeviceClass.LOW);

    private Map<UUID, PeerId> peers = new HashMap<>();
    private @Nullable String rebalanceSchedule;

    /** public, as the class: Axon makes a saga from outside */
    public MeshSaga() {}

    record TimeToRebalance(ClassId classId) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(ClassStarted event, Commands commands) {
        commands.send(new OpenMesh(event.classId(), UNMEASURED));
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(SourceChanged event, DeadlineManager deadlines, MeshLimits limits) {
        rebalanceSoon(event.classId(), deadlines, limits);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(PeerPlaced event, DeadlineManager deadlines, MeshLimits limits) {
        peers.put(event.accountId().value(), event.peerId());
        rebalanceSoon(event.classId(), deadlines, limits);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(PeerMoved event, DeadlineManager deadlines, MeshLimits limits) {
        rebalanceSoon(event.classId(), deadlines, limits);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(PeerRoleChanged event, DeadlineManager deadlines, MeshLimits limits) {
        rebalanceSoon(event.classId(), deadlines, limits);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(PeerDeparted event, DeadlineManager deadlines, MeshLimits limits) {
        peers.values().remove(event.peerId());
        rebalanceSoon(event.classId(), deadlines, limits);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ParticipantLeft event, Commands commands) {
        depart(
                event.classId(),
                event.accountId(),
                event.reason() == LeaveReason.LEFT ? DepartureReason.LEFT : DepartureReason.CONNECTION_LOST,
                commands);
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ParticipantRemoved event, Commands commands) {
        depart(event.classId(), event.accountId(), DepartureReason.REMOVED, commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(ClassEnded event, DeadlineManager deadlines, Commands commands) {
        if (rebalanceSchedule != null) {
            deadlines.cancelSchedule(REBALANCE, rebalanceSchedule);
        }
        commands.send(new CloseMesh(event.classId()));
    }

    @DeadlineHandler(deadlineName = REBALANCE)
    void on(TimeToRebalance deadline, MeshLimits limits, Commands commands) {
        rebalanceSchedule = null;
        commands.send(new RebalanceMesh(deadline.classId(), limits.rebalanceMoves()));
    }

    private void depart(ClassId classId, AccountId account, DepartureReason reason, Commands commands) {
        PeerId peer = peers.get(account.value());
        if (peer != null) {
            commands.send(new DepartPeer(classId, peer, reason, Actor.system()));
        }
    }

    private void rebalanceSoon(ClassId classId, DeadlineManager deadlines, MeshLimits limits) {
        if (rebalanceSchedule == null) {
            rebalanceSchedule = deadlines.schedule(limits.rebalanceAfter(), REBALANCE, new TimeToRebalance(classId));
        }
    }
}
