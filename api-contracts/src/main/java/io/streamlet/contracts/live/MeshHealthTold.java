package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.MeshHealth;
import io.streamlet.contracts.shared.ClassId;

/** To those who follow {@link WatchMesh}, every few seconds: whole, so without a number, and the next one replaces it. */
public record MeshHealthTold(ClassId classId, MeshHealth health) implements ServerFrame {}
