package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.MemoryRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@link PeerRows} in memory. */
class MemoryPeerRows extends MemoryRows<PeerKey, PeerRow> implements PeerRows {

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
        return those(classId, row -> row.place().parent().equals(parent));
    }

    @Override
    public Set<PeerId> backedBy(ClassId classId, PeerId backup) {
        return those(classId, row -> row.place().backup().equals(backup));
    }

    @Override
    public void clear(ClassId classId) {
        of(classId).keySet().forEach(peer -> fold(PeerKey.of(classId, peer), row -> null));
    }

    private Set<PeerId> those(ClassId classId, Predicate<PeerRow> wanted) {
        return of(classId).entrySet().stream()
                .filter(peer -> wanted.test(peer.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
