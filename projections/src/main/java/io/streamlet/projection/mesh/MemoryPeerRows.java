package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Change;
import io.streamlet.projection.shared.MemoryRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link PeerRows} in memory; who hangs on whom is kept up with every change, so that nothing looks through all peers. */
class MemoryPeerRows extends MemoryRows<PeerKey, PeerRow> implements PeerRows {

    private final Map<UUID, PeerLinks> links = new HashMap<>();

    @Override
    public Map<PeerId, PeerRow> of(ClassId classId) {
        var rows = new HashMap<PeerId, PeerRow>();
        all().forEach((key, row) -> {
            if (key.classId().equals(classId.value())) {
                rows.put(key.peer(), row);
            }
        });
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
        links.clear();
    }

    @Override
    public void clear(ClassId classId) {
        of(classId).keySet().forEach(peer -> fold(PeerKey.of(classId, peer), row -> null));
    }

    private void note(PeerKey key, @Nullable PeerRow before, @Nullable PeerRow after) {
        links(key.classId())
                .change(key.peer(), before == null ? null : before.place(), after == null ? null : after.place());
    }

    private PeerLinks links(UUID classId) {
        return links.computeIfAbsent(classId, id -> new PeerLinks());
    }
}
