package io.streamlet.contracts.timeline;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision that put a peer where it was.
 *
 * @param position of the event that placed or moved it
 * @param from where it was before; absent for the first place
 * @param cause of the move; absent for the first place
 * @param capability what the peer had measured and allowed when it was decided
 * @param departed whether it had left the mesh again at the moment that was asked for
 * @param why policy and version, what it knew, whom it weighed and whom it passed over
 */
public record PlacementView(
        ClassId classId,
        PeerId peerId,
        AccountId accountId,
        String displayName,
        long position,
        Instant at,
        @Nullable PeerId from,
        @Nullable MoveCause cause,
        PeerId parent,
        PeerId backup,
        int hop,
        Rendition rendition,
        PeerRole role,
        CapabilityReport capability,
        boolean departed,
        Why why) {}
