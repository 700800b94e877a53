package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** At most this role, whatever the peer reports; {@code A} lifts the limit. */
public record LimitPeerRole(ClassId classId, PeerId peerId, PeerRole limit, Actor by) implements MeshCommand {}
