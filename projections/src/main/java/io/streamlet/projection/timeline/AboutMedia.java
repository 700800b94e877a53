package io.streamlet.projection.timeline;

import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.timeline.TimelineContext;
import org.jspecify.annotations.Nullable;

/** What the events of mesh and stream are about. */
final class AboutMedia {

    private AboutMedia() {}

    static About of(MeshEvent event) {
        return switch (event) {
            case PeerPlaced e ->
                new About(
                        TimelineContext.MESH,
                        e.classId(),
                        e.accountId(),
                        e.accountId(),
                        e.peerId().value());
            case PeerMoved e -> mesh(e, e.peerId());
            case PeerCapabilityReported e -> mesh(e, e.peerId());
            case PeerRoleChanged e -> mesh(e, e.peerId());
            case PeerDeparted e -> mesh(e, e.peerId());
            case MeshOpened e -> mesh(e, null);
            case SourceChanged e -> mesh(e, null);
            case BackupsAssigned e -> mesh(e, null);
            case MeshClosed e -> mesh(e, null);
        };
    }

    static About of(MediaEvent event) {
        var stream = switch (event) {
            case StreamWentOnline e -> e.streamId();
            case StreamInterrupted e -> e.streamId();
            case StreamResumed e -> e.streamId();
            case StreamWentOffline e -> e.streamId();
        };
        return About.platform(TimelineContext.MEDIA, event.classId(), stream.value());
    }

    private static About mesh(MeshEvent event, @Nullable PeerId peer) {
        return About.platform(TimelineContext.MESH, event.classId(), peer == null ? null : peer.value());
    }
}
