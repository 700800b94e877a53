package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.StoredPerson;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "platform_viewer")
class StoredPlatformViewer implements StoredPerson<PlatformViewerRow> {

    @EmbeddedId
    private PersonKey id;

    @Embedded
    private PlatformViewerRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPlatformViewer() {}

    StoredPlatformViewer(PersonKey id, PlatformViewerRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PersonKey key() {
        return id;
    }

    @Override
    public PlatformViewerRow row() {
        return row;
    }

    @Override
    public void replace(PlatformViewerRow next) {
        row = next;
    }
}
