package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.shared.ClassId;

/** The teacher's page has the picture and measured its uplink; this socket stands for the source from now on. */
public record MeshSourceReady(ClassId classId, MeshSource source) implements ClientFrame {}
