package io.streamlet.contracts.mesh;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** A mesh and all its peers, those nearest to the source first; a closed one has none. */
public record MeshView(MeshHead mesh, List<MeshPeerView> peers) implements TopicSnapshot {
    /** connections between the source and a peer, at most */
    public static final int MAX_HOPS = 3;
}
