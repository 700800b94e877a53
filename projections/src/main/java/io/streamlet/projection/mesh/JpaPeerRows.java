package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Change;
import io.streamlet.projection.shared.JpaRows;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * {@link PeerRows} in the database. Who hangs on whom is read once in a unit of work and kept up with its changes: a query for
 * each event would write out all that the batch has changed so far.
 */
class JpaPeerRows extends JpaRows<PeerKey, PeerRow, StoredPeer> implements PeerRows {

    private static final String LINKS = "peer links of ";

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
        return links(classId.value()).fedBy(parent);
    }

    @Override
    public Set<PeerId> backedBy(ClassId classId, PeerId backup) {
        return links(classId.value()).backedBy(backup);
    }

    @Override
    public Change<PeerRow> fold(PeerKey key, Fold<PeerRow> fold) {
        var change = super.fold(key, fold);
        note(key, change.before(), change.after());
        return change;
    }

    @Override
    public void add(PeerKey key, PeerRow row) {
        super.add(key, row);
        note(key, null, row);
    }

    @Override
    public void clear() {
        super.clear();
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().keySet().removeIf(key -> key.startsWith(LINKS));
        }
    }

    @Override
    public void clear(ClassId classId) {
        // what the batch changed so far is written before the context forgets it
        entities.flush();
        entities.createQuery("delete from StoredPeer where id.classId = :classId")
                .setParameter("classId", classId.value())
                .executeUpdate();
        entities.clear();
        var held = held(classId.value());
        if (held != null) {
            held.clear();
        }
    }

    private void note(PeerKey key, @Nullable PeerRow before, @Nullable PeerRow after) {
        var held = held(key.classId());
        if (held != null) {
            held.change(key.peer(), before == null ? null : before.place(), after == null ? null : after.place());
        }
    }

    private static @Nullable PeerLinks held(UUID classId) {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(LINKS + classId) : null;
    }

    private PeerLinks links(UUID classId) {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(LINKS + classId, key -> load(classId))
                : load(classId);
    }

    private PeerLinks load(UUID classId) {
        var links = new PeerLinks();
        entities.createQuery(
                        "select id.peerId, row.place.parent, row.place.backup from StoredPeer where id.classId = :classId",
                        Object[].class)
                .setParameter("classId", classId)
                .getResultList()
                .forEach(peer -> links.add(new PeerId((UUID) peer[0]), (PeerId) peer[1], (PeerId) peer[2]));
        return links;
    }
}
