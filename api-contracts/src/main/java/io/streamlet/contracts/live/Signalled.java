package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;

/** What a neighbour in the mesh signals. */
public record Signalled(ClassId classId, PeerId from, SignalKind kind, String payload) implements ServerFrame {}
