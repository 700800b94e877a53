package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.shared.ClassId;

/** The peer of this socket measured itself anew, was hidden or shown, or its owner changed their mind. */
public record MeshReport(ClassId classId, CapabilityReport capability) implements ClientFrame {}
