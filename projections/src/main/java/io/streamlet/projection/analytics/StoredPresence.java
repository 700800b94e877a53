package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "lesson_presence")
class StoredPresence implements Stored<PresenceRow> {

    @EmbeddedId
    private EventKey id;

    @Embedded
    private PresenceRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPresence() {}

    StoredPresence(EventKey id, PresenceRow row) {
        this.id = id;
        this.row = row;
    }

    EventKey key() {
        return id;
    }

    @Override
    public PresenceRow row() {
        return row;
    }

    @Override
    public void replace(PresenceRow next) {
        row = next;
    }
}
