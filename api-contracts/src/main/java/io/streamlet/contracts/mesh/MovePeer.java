package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** An operator's wish; refused where a rule forbids it. */
public record MovePeer(ClassId classId, PeerId peerId, PeerId parent, Actor by) implements MeshCommand {}
