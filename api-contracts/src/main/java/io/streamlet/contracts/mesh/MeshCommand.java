package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Addressed to the mesh of a class. */
public sealed interface MeshCommand
        permits OpenMesh,
                ChangeSource,
                JoinMesh,
                ReportCapability,
                ReportParentFailed,
                MovePeer,
                LimitPeerRole,
                DepartPeer,
                RebalanceMesh,
                CloseMesh {
    ClassId classId();

    /** the stream of its own that this context keeps for a class */
    @TargetAggregateIdentifier
    default String aggregateId() {
        return "mesh:" + classId();
    }
}
