package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "relay_peer")
class StoredRelayPeer implements Stored<RelayPeerRow> {

    @EmbeddedId
    private RelayPeerKey id;

    @Embedded
    private RelayPeerRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredRelayPeer() {}

    StoredRelayPeer(RelayPeerKey id, RelayPeerRow row) {
        this.id = id;
        this.row = row;
    }

    RelayPeerKey key() {
        return id;
    }

    @Override
    public RelayPeerRow row() {
        return row;
    }

    @Override
    public void replace(RelayPeerRow next) {
        row = next;
    }
}
