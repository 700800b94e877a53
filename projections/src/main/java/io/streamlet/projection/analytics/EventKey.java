package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One event of one of the streams of a class. */
@Embeddable
record EventKey(UUID classId, long sequence) implements Serializable {

    static EventKey of(ClassId classId, long sequence) {
        return new EventKey(classId.value(), sequence);
    }
}
