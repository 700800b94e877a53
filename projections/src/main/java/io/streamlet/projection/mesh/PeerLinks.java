package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who hangs on whom in one mesh. */
final class PeerLinks {

    private final Map<PeerId, Set<PeerId>> fed = new HashMap<>();
    private final Map<PeerId, Set<PeerId>> backed = new HashMap<>();

    Set<PeerId> fedBy(PeerId parent) {
        return Set.copyOf(fed.getOrDefault(parent, Set.of()));
    }

    Set<PeerId> backedBy(PeerId backup) {
        return Set.copyOf(backed.getOrDefault(backup, Set.of()));
    }

    void add(PeerId peer, PeerId parent, PeerId backup) {
        fed.computeIfAbsent(parent, id -> new HashSet<>()).add(peer);
        backed.computeIfAbsent(backup, id -> new HashSet<>()).add(peer);
    }

    /** the row of a peer is another one now; null stands for none */
    void change(PeerId peer, PeerRow.@Nullable Place before, PeerRow.@Nullable Place after) {
        if (before != null) {
            fed.getOrDefault(before.parent(), new HashSet<>()).remove(peer);
            backed.getOrDefault(before.backup(), new HashSet<>()).remove(peer);
        }
        if (after != null) {
            add(peer, after.parent(), after.backup());
        }
    }

    void clear() {
        fed.clear();
        backed.clear();
    }
}
