package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;

/** Asks for a place in the mesh, or comes back to it; this socket stands for the peer from now on. */
public record MeshJoin(ClassId classId, PeerId peerId, CapabilityReport capability) implements ClientFrame {}
