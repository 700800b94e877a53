package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.MeshPeerView;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerRole;
import java.util.HashMap;
import java.util.Map;

/** How many peers there are by role and hop, and how many more they could carry. Not for concurrent use. */
final class MeshCensus {

    private record Kind(PeerRole role, int hop) {}

    private final Map<Kind, Integer> peers = new HashMap<>();
    private int freeSlots;

    void add(MeshPeerView peer, int children) {
        peers.merge(new Kind(peer.role(), peer.hop()), 1, Integer::sum);
        freeSlots += peer.hop() < MeshView.MAX_HOPS ? Math.max(0, peer.fanOut() - children) : 0;
    }

    int peers(PeerRole role, int hop) {
        return peers.getOrDefault(new Kind(role, hop), 0);
    }

    int freeSlots() {
        return freeSlots;
    }
}
