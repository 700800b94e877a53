package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesideRows;
import io.streamlet.projection.shared.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link PeerRows} beside the live ones; who hangs on whom is kept up with every change. */
class BesidePeerRows extends BesideRows<PeerKey, PeerRow, StoredPeer> implements PeerRows {

    private final Map<UUID, PeerLinks> links = new HashMap<>();

    BesidePeerRows(Beside beside) {
        super(beside, StoredPeer.class, key -> key, StoredPeer::new, id -> ((PeerKey) id).classId(), false);
    }

    @Override
    public Map<PeerId, PeerRow> of(ClassId classId) {
        var rows = new HashMap<PeerId, PeerRow>();
        idsOf(classId.value()).forEach(id -> rows.put(((PeerKey) id).peer(), rowOf(id)));
        return rows;
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
        var links = links(key.classId());
        var change = super.fold(key, fold);
        note(links, key, change.before(), change.after());
        return change;
    }

    @Override
    public void add(PeerKey key, PeerRow row) {
        var links = links(key.classId());
        super.add(key, row);
        note(links, key, null, row);
    }

    @Override
    public void clear(ClassId classId) {
        forClass(classId.value(), row -> null);
        links.remove(classId.value());
    }

    private static void note(PeerLinks links, PeerKey key, @Nullable PeerRow before, @Nullable PeerRow after) {
        links.change(key.peer(), before == null ? null : before.place(), after == null ? null : after.place());
    }

    private PeerLinks links(UUID classId) {
        var held = links.get(classId);
        if (held != null) {
            return held;
        }
        var links = new PeerLinks();
        of(new ClassId(classId)).forEach((peer, row) -> links.change(peer, null, row.place()));
        this.links.put(classId, links);
        return links;
    }
}
