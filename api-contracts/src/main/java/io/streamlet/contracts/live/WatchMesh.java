package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.shared.ClassId;

/**
 * Topic {@code class/<id>/mesh}: a {@link MeshView}, then {@link MeshChanged}, {@link MeshPeerChanged} and
 * {@link MeshPeerDeparted}; between them {@link MeshHealthTold}.
 */
public record WatchMesh(ClassId classId) implements TopicQuery {}
