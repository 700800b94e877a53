package io.streamlet.planner.whatif;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.shared.ClassId;

/** What came to a mesh from outside: what people, their devices and the clock did. */
sealed interface Happening {
    record Opened(ClassId classId, MeshSource source) implements Happening {}

    record SourceGiven(MeshSource source) implements Happening {}

    record Joined(JoinMesh request) implements Happening {}

    record Reported(PeerId peer, CapabilityReport capability) implements Happening {}

    /** a child got no picture */
    record Failed(PeerId peer, PeerId parent) implements Happening {}

    record Moved(PeerId peer, PeerId parent) implements Happening {}

    record Limited(PeerId peer, PeerRole limit) implements Happening {}

    record Departed(PeerId peer, DepartureReason reason) implements Happening {}

    record Rebalanced() implements Happening {}

    record Closed() implements Happening {}
}
