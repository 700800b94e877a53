package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;

public record OpenMesh(ClassId classId, MeshSource source) implements MeshCommand {}
