package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record PeerDeparted(ClassId classId, PeerId peerId, DepartureReason reason) implements MeshEvent {}
