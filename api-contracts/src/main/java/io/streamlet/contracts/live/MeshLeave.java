package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;

/** Announced: the children move first; {@link MeshGone} follows when they have. */
public record MeshLeave(ClassId classId, MeshLeaveReason reason) implements ClientFrame {}
