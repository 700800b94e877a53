package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** The child sees no frames any more. Believed only while {@code parent} is its parent: a late report changes nothing. */
public record ReportParentFailed(ClassId classId, PeerId peerId, PeerId parent, Actor by) implements MeshCommand {}
