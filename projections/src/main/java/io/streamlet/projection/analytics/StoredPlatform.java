package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "platform")
class StoredPlatform implements Stored<PlatformRow> {

    @Id
    private int id;

    @Embedded
    private PlatformRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPlatform() {}

    StoredPlatform(int id, PlatformRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PlatformRow row() {
        return row;
    }

    @Override
    public void replace(PlatformRow next) {
        row = next;
    }
}
