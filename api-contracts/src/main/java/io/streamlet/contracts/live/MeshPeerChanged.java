package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.MeshPeerView;

/** A peer joined, moved, or its role, backup or rendition is another. */
public record MeshPeerChanged(MeshPeerView peer) implements TopicUpdate {}
