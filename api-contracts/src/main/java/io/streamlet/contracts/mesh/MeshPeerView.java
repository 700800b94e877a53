package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;

/**
 * One peer and where it is.
 *
 * @param roleReason what decided about the role
 * @param fanOut how many children it may have
 * @param uplinkKbps what it measured; 0: not measured, which is never trusted with a child
 * @param hop 1 is right below the source
 * @param rendition what its parent sends it
 * @param version of the mesh when this peer changed last
 */
public record MeshPeerView(
        PeerId peerId,
        AccountId accountId,
        PeerRole role,
        RoleReason roleReason,
        int fanOut,
        int uplinkKbps,
        PeerId parent,
        PeerId backup,
        int hop,
        Rendition rendition,
        Instant joinedAt,
        PlacementReason placed,
        long version) {}
