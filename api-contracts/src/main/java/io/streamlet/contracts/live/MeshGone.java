package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * A peer that this socket stood for is in the mesh no more; a page that left and joined again has another one by now.
 *
 * @param reason absent if the mesh is closed, or the departure was only noticed afterwards
 */
public record MeshGone(
        ClassId classId, PeerId peerId, @Nullable DepartureReason reason) implements ServerFrame {}
