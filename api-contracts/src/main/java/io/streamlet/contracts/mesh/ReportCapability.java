package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record ReportCapability(ClassId classId, PeerId peerId, CapabilityReport capability, Actor by)
        implements MeshCommand {}
