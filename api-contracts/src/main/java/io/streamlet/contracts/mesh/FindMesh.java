package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;

/** Answered with {@link MeshView}; a class without a mesh has a closed one. */
public record FindMesh(ClassId classId) {}
