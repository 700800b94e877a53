package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record RelayShareKey(UUID classId, UUID carrier, UUID receiver) implements Serializable {

    static RelayShareKey of(ClassId classId, AccountId carrier, AccountId receiver) {
        return new RelayShareKey(classId.value(), carrier.value(), receiver.value());
    }
}
