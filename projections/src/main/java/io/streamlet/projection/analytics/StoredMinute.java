package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "lesson_minute")
class StoredMinute implements Stored<MinuteRow> {

    @EmbeddedId
    private MinuteKey id;

    @Embedded
    private MinuteRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredMinute() {}

    StoredMinute(MinuteKey id, MinuteRow row) {
        this.id = id;
        this.row = row;
    }

    MinuteKey key() {
        return id;
    }

    @Override
    public MinuteRow row() {
        return row;
    }

    @Override
    public void replace(MinuteRow next) {
        row = next;
    }
}
