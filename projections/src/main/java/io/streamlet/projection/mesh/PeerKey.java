package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One peer in the mesh of one class. */
@Embeddable
record PeerKey(UUID classId, UUID peerId) implements Serializable {

    static PeerKey of(ClassId classId, PeerId peerId) {
        return new PeerKey(classId.value(), peerId.value());
    }

    PeerId peer() {
        return new PeerId(peerId);
    }
}
