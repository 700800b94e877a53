package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** @param limit the most that an operator allows */
@Revision("1")
public record PeerRoleChanged(
        ClassId classId, PeerId peerId, PeerRole role, int fanOut, PeerRole limit, RoleReason reason)
        implements MeshEvent {}
