package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A peer has its first place.
 *
 * @param fanOut how many children it may have
 * @param hop 1 is right below the source
 * @param backup who feeds it at once if the parent fails
 * @param relaysFrom before this instant it carries nobody
 */
@Revision("1")
public record PeerPlaced(
        ClassId classId,
        PeerId peerId,
        AccountId accountId,
        CapabilityReport capability,
        PeerRole role,
        int fanOut,
        Instant relaysFrom,
        PeerId parent,
        int hop,
        Rendition rendition,
        PeerId backup,
        Instant at,
        Why why)
        implements MeshEvent {}
