package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MeshPeerView;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PlacementReason;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.RoleReason;
import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A peer, in the parts that change together. */
@Embeddable
record PeerRow(
        long version, AccountId accountId, Link link, Instant joinedAt, Trust trust, Place place, Reason reason) {

    /** as the peer measured it, 0: it has not */
    @Embeddable
    record Link(int uplinkKbps, int downlinkKbps) {
        static Link of(CapabilityReport measured) {
            return new Link(measured.uplinkKbps(), measured.downlinkKbps());
        }
    }

    @Embeddable
    record Trust(
            @Enumerated(EnumType.STRING) PeerRole role,
            @Enumerated(EnumType.STRING) RoleReason roleReason,
            int fanOut) {}

    @Embeddable
    record Place(
            PeerId parent,
            PeerId backup,
            int hop,
            @Enumerated(EnumType.STRING) Rendition rendition) {}

    @Embeddable
    record Reason(
            @Enumerated(EnumType.STRING) @Nullable MoveCause cause,
            Instant placedAt,
            @Nullable Integer score,
            int candidates,
            int refused) {}

    PeerRow linked(long at, Link next) {
        return new PeerRow(at, accountId, next, joinedAt, trust, place, reason);
    }

    PeerRow trusted(long at, Trust next) {
        return new PeerRow(at, accountId, link, joinedAt, next, place, reason);
    }

    PeerRow placed(long at, Place next) {
        return new PeerRow(at, accountId, link, joinedAt, trust, next, reason);
    }

    PeerRow because(Reason next) {
        return new PeerRow(version, accountId, link, joinedAt, trust, place, next);
    }

    PeerRow backedBy(long at, PeerId backup) {
        return placed(at, new Place(place.parent, backup, place.hop, place.rendition));
    }

    MeshPeerView view(PeerId peerId) {
        return new MeshPeerView(
                peerId,
                accountId,
                trust.role,
                trust.roleReason,
                trust.fanOut,
                link.uplinkKbps,
                place.parent,
                place.backup,
                place.hop,
                place.rendition,
                joinedAt,
                new PlacementReason(reason.cause, reason.placedAt, reason.score, reason.candidates, reason.refused),
                version);
    }
}
