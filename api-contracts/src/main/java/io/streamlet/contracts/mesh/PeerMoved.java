package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A peer has another parent; whoever it carries comes along. */
@Revision("1")
public record PeerMoved(
        ClassId classId,
        PeerId peerId,
        PeerId from,
        PeerId parent,
        int hop,
        Rendition rendition,
        PeerId backup,
        MoveCause cause,
        Instant at,
        Why why)
        implements MeshEvent {}
