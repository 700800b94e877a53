package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.StoredPerson;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "relay")
class StoredRelay implements StoredPerson<RelayRow> {

    @EmbeddedId
    private PersonKey id;

    @Embedded
    private RelayRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredRelay() {}

    StoredRelay(PersonKey id, RelayRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PersonKey key() {
        return id;
    }

    @Override
    public RelayRow row() {
        return row;
    }

    @Override
    public void replace(RelayRow next) {
        row = next;
    }
}
