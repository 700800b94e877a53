package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.shared.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * The peer of this socket is in the mesh no more.
 *
 * @param reason absent if the mesh is closed, or the departure was only noticed afterwards
 */
public record MeshGone(ClassId classId, @Nullable DepartureReason reason) implements ServerFrame {}
