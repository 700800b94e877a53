package io.streamlet.planner;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;
import java.util.UUID;

/** What the tests plan with. */
final class Meshes {
    static final ClassId CLASS = new ClassId(new UUID(7, 7));
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    static final MeshSource SERVER = new MeshSource(MeshSource.Kind.SERVER, 1_000_000, DeviceClass.HIGH);
    static final MeshSource TEACHER = new MeshSource(MeshSource.Kind.TEACHER, 20_000, DeviceClass.MEDIUM);

    /** eight children */
    static final CapabilityReport STRONG = capable(50_000, DeviceClass.HIGH);
    /** four children */
    static final CapabilityReport MEDIUM = capable(20_000, DeviceClass.MEDIUM);

    static final CapabilityReport WATCHER = capable(20_000, DeviceClass.LOW);

    private Meshes() {}

    static CapabilityReport capable(int uplinkKbps, DeviceClass device) {
        return new CapabilityReport(uplinkKbps, 0, Reachability.DIRECT, device, true, false, false);
    }

    static PeerId peer(int number) {
        return new PeerId(new UUID(1, number));
    }

    static Actor owner(int number) {
        return new Actor(new AccountId(new UUID(2, number)), "Student " + number, Role.STUDENT);
    }

    static JoinMesh join(int number, CapabilityReport capability) {
        return join(number, number, capability, 0);
    }

    static JoinMesh join(int number, int owner, CapabilityReport capability, int recentLosses) {
        return new JoinMesh(CLASS, peer(number), capability, recentLosses, owner(owner));
    }
}
