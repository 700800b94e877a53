package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record PeerCapabilityReported(ClassId classId, PeerId peerId, CapabilityReport capability)
        implements MeshEvent {}
