package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Embeddable
record MinuteKey(UUID classId, Instant minute) implements Serializable {

    static MinuteKey of(ClassId classId, Instant at) {
        return new MinuteKey(classId.value(), Bucket.MINUTE.startOf(at));
    }
}
