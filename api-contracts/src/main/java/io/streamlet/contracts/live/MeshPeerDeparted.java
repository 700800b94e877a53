package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.PeerId;

/** @param version of the mesh since then */
public record MeshPeerDeparted(PeerId peerId, DepartureReason reason, long version) implements TopicUpdate {}
