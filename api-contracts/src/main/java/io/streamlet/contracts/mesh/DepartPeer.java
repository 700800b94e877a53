package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record DepartPeer(ClassId classId, PeerId peerId, DepartureReason reason, Actor by) implements MeshCommand {}
