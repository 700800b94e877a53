package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "lesson_marker")
class StoredMarker implements Stored<MarkerRow> {

    @EmbeddedId
    private EventKey id;

    @Embedded
    private MarkerRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredMarker() {}

    StoredMarker(EventKey id, MarkerRow row) {
        this.id = id;
        this.row = row;
    }

    EventKey key() {
        return id;
    }

    @Override
    public MarkerRow row() {
        return row;
    }

    @Override
    public void replace(MarkerRow next) {
        row = next;
    }
}
