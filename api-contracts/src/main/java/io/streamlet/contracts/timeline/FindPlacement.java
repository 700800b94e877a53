package io.streamlet.contracts.timeline;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * Answered with {@link PlacementView}: why a peer was where it was at a position, by default now. Refused with
 * CLASS_NOT_FOUND, BEFORE_CLASS, BEYOND_END, or PEER_UNKNOWN where the peer had no place yet.
 */
public record FindPlacement(
        ClassId classId, PeerId peerId, @Nullable Long position) {}
