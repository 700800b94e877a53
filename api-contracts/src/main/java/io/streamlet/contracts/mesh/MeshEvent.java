package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;

/** Everything that happens to the mesh of a class. */
public sealed interface MeshEvent
        permits MeshOpened,
                SourceChanged,
                PeerPlaced,
                PeerMoved,
                PeerCapabilityReported,
                PeerRoleChanged,
                BackupsAssigned,
                PeerDeparted,
                MeshClosed {
    ClassId classId();
}
