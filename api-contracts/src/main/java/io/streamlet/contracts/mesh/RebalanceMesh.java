package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;

/** @param maxMoves of peers that could have stayed */
public record RebalanceMesh(ClassId classId, int maxMoves) implements MeshCommand {}
