package io.streamlet.projection.mesh;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "mesh_peer")
class StoredPeer implements Stored<PeerRow> {

    @EmbeddedId
    private PeerKey id;

    @Embedded
    private PeerRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPeer() {}

    StoredPeer(PeerKey id, PeerRow row) {
        this.id = id;
        this.row = row;
    }

    PeerKey key() {
        return id;
    }

    @Override
    public PeerRow row() {
        return row;
    }

    @Override
    public void replace(PeerRow next) {
        row = next;
    }
}
