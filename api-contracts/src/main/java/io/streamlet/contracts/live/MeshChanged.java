package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.MeshHead;

/** The mesh was opened or closed, or has another source; a closed mesh has no peers. */
public record MeshChanged(MeshHead mesh) implements TopicUpdate {}
