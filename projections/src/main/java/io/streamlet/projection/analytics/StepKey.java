package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.Bucket;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

@Embeddable
record StepKey(@Enumerated(EnumType.STRING) Bucket bucket, Instant start) implements Serializable {

    static StepKey of(Bucket bucket, Instant at) {
        return new StepKey(bucket, bucket.startOf(at));
    }
}
