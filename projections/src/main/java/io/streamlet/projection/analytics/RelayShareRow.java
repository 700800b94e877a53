package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one account carried for another in a class. */
@Embeddable
record RelayShareRow(long bytes, Instant firstAt, Instant lastAt) {

    static RelayShareRow counted(@Nullable RelayShareRow row, long more, Instant at) {
        return row == null ? new RelayShareRow(more, at, at) : new RelayShareRow(row.bytes + more, row.firstAt, at);
    }
}
