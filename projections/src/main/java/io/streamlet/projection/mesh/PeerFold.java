package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.planner.Capacity;
import org.jspecify.annotations.Nullable;

/** What the events make of a peer; what moves along with another one follows by the rules of the planner. */
final class PeerFold {

    private PeerFold() {}

    /** @param backup the one that is named, or the source if that is gone already */
    static PeerRow placed(PeerPlaced e, PeerId backup, long version) {
        var capability = e.capability();
        return new PeerRow(
                version,
                e.accountId(),
                PeerRow.Link.of(capability),
                e.at(),
                new PeerRow.Trust(
                        e.role(), Capacity.of(capability, 0, PeerRole.A).reason(), e.fanOut()),
                new PeerRow.Place(e.parent(), backup, e.hop(), e.rendition()),
                new PeerRow.Reason(
                        null,
                        e.at(),
                        score(e.why(), e.parent()),
                        e.why().candidates().size(),
                        refused(e.why())));
    }

    /** @param backup the one that is named, or the source if that is gone already */
    static PeerRow moved(PeerRow row, PeerMoved e, PeerId backup, long version) {
        return row.placed(version, new PeerRow.Place(e.parent(), backup, e.hop(), e.rendition()))
                .because(new PeerRow.Reason(
                        e.cause(),
                        e.at(),
                        score(e.why(), e.parent()),
                        e.why().candidates().size(),
                        refused(e.why())));
    }

    static PeerRow trusted(PeerRow row, PeerRoleChanged e, long version) {
        return row.trusted(version, new PeerRow.Trust(e.role(), e.reason(), e.fanOut()));
    }

    /** the peer is at this hop now: the picture follows, from the hop, the source and the own link */
    static PeerRow atHop(PeerRow row, int hop, MeshSource.Kind source, long version) {
        var place = row.place();
        var next = new PeerRow.Place(
                place.parent(),
                place.backup(),
                hop,
                Capacity.rendition(source, hop, row.link().downlinkKbps()));
        return next.equals(place) ? row : row.placed(version, next);
    }

    private static @Nullable Integer score(Why why, PeerId parent) {
        for (var candidate : why.candidates()) {
            if (candidate.parent().equals(parent)) {
                return candidate.score();
            }
        }
        return null;
    }

    private static int refused(Why why) {
        return why.refused().stream().mapToInt(Why.Refused::count).sum();
    }
}
