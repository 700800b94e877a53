package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;

/** The peer of this socket gets no picture from its parent any more. */
public record MeshParentFailed(ClassId classId, PeerId parent) implements ClientFrame {}
