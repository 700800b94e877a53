package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;

public record CloseMesh(ClassId classId) implements MeshCommand {}
