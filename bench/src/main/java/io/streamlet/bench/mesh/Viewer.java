package io.streamlet.bench.mesh;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.planner.Capacity;
import java.util.UUID;

/**
 * Somebody who watches for a while.
 *
 * @param claimed what the tab reports
 * @param truth what its link and device can do
 * @param leavesAt seconds since the beginning
 */
record Viewer(
        int number,
        CapabilityReport claimed,
        CapabilityReport truth,
        double joinsAt,
        double leavesAt,
        Goodbye goodbye) {
    static final ClassId CLASS = new ClassId(new UUID(3, 3));

    PeerId peer() {
        return new PeerId(new UUID(1, number));
    }

    int claimedFanOut() {
        return Capacity.of(claimed, 0, PeerRole.A).fanOut();
    }

    int trueFanOut() {
        return Capacity.of(truth, 0, PeerRole.A).fanOut();
    }

    JoinMesh join() {
        var owner = new Actor(new AccountId(new UUID(2, number)), "Viewer", Role.STUDENT);
        return new JoinMesh(CLASS, peer(), claimed, 0, owner);
    }
}
