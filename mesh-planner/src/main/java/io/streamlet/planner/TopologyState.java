package io.streamlet.planner;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topology as a snapshot keeps it.
 *
 * @param classId absent before the mesh was opened
 */
public record TopologyState(
        @Nullable ClassId classId, @Nullable MeshSource source, int feeds, boolean open, List<Peer> peers) {

    /**
     * One peer, at the very node where it was: plans go through the nodes in their order.
     *
     * @param parent, backup, shunned nodes; 0 is the source
     * @param shunned the parent that failed this peer last, or -1
     */
    public record Peer(
            int node,
            PeerId peerId,
            AccountId accountId,
            CapabilityReport capability,
            PeerRole role,
            PeerRole limit,
            int fanOut,
            long joinedAt,
            long relaysFrom,
            int parent,
            int backup,
            int complaints,
            int complained,
            int shunned) {}
}
