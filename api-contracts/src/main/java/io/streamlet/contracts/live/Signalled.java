package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;

/**
 * What a neighbour in the mesh signals, or the other end of a link of the stage.
 *
 * @param from a peer of the mesh, or the id of the invitation that the link is named by
 */
public record Signalled(ClassId classId, PeerId from, SignalKind kind, String payload) implements ServerFrame {}
