package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "relay_share")
class StoredRelayShare implements Stored<RelayShareRow> {

    @EmbeddedId
    private RelayShareKey id;

    @Embedded
    private RelayShareRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredRelayShare() {}

    StoredRelayShare(RelayShareKey id, RelayShareRow row) {
        this.id = id;
        this.row = row;
    }

    RelayShareKey key() {
        return id;
    }

    @Override
    public RelayShareRow row() {
        return row;
    }

    @Override
    public void replace(RelayShareRow next) {
        row = next;
    }
}
