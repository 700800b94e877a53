package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.JpaRows;
import jakarta.persistence.EntityManager;

/** {@link RelayPeers} in the database. */
class JpaRelayPeers extends JpaRows<RelayPeerKey, RelayPeerRow, StoredRelayPeer> implements RelayPeers {

    JpaRelayPeers(EntityManager entities) {
        super(entities, StoredRelayPeer.class, key -> key, StoredRelayPeer::new);
    }

    @Override
    public void clear(ClassId classId) {
        // what the batch changed so far is written before the context forgets it
        entities.flush();
        entities.createQuery("delete from StoredRelayPeer where id.classId = :classId")
                .setParameter("classId", classId.value())
                .executeUpdate();
        entities.clear();
    }
}
