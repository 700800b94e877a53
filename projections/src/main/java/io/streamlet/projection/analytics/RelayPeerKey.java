package io.streamlet.projection.analytics;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record RelayPeerKey(UUID classId, UUID peerId) implements Serializable {

    static RelayPeerKey of(ClassId classId, PeerId peerId) {
        return new RelayPeerKey(classId.value(), peerId.value());
    }
}
