package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.JpaRows;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link PeerRows} in the database. */
class JpaPeerRows extends JpaRows<PeerKey, PeerRow, StoredPeer> implements PeerRows {

    JpaPeerRows(EntityManager entities) {
        super(entities, StoredPeer.class, key -> key, StoredPeer::new);
    }

    @Override
    public Map<PeerId, PeerRow> of(ClassId classId) {
        return entities
                .createQuery("from StoredPeer where id.classId = :classId", StoredPeer.class)
                .setParameter("classId", classId.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(peer -> peer.key().peer(), StoredPeer::row));
    }

    @Override
    public Set<PeerId> fedBy(ClassId classId, PeerId parent) {
        return peers("from StoredPeer where id.classId = :classId and row.place.parent = :other", classId, parent);
    }

    @Override
    public Set<PeerId> backedBy(ClassId classId, PeerId backup) {
        return peers("from StoredPeer where id.classId = :classId and row.place.backup = :other", classId, backup);
    }

    private Set<PeerId> peers(String query, ClassId classId, PeerId other) {
        return entities
                .createQuery(query, StoredPeer.class)
                .setParameter("classId", classId.value())
                .setParameter("other", other)
                .getResultList()
                .stream()
                .map(peer -> peer.key().peer())
                .collect(Collectors.toSet());
    }

    @Override
    public void clear(ClassId classId) {
        // what the batch changed so far is written before the context forgets it
        entities.flush();
        entities.createQuery("delete from StoredPeer where id.classId = :classId")
                .setParameter("classId", classId.value())
                .executeUpdate();
        entities.clear();
    }
}
