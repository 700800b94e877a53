package io.streamlet.projection.timeline;

import static io.streamlet.projection.timeline.Sentences.seconds;
import static io.streamlet.projection.timeline.Sentences.words;

import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.SourceChanged;

/** Sentences about the mesh, and the stream that feeds it. */
final class MeshSentences {

    private MeshSentences() {}

    static String of(MeshEvent event, Names names) {
        return switch (event) {
            case MeshOpened e -> "The mesh was opened under the policy %s".formatted(e.policy());
            case SourceChanged e ->
                "%s feeds the mesh, at most %d viewers at once".formatted(source(e.source()), e.feeds());
            case PeerPlaced e ->
                "%s watches from %s (hop %d)".formatted(names.of(e.accountId()), parent(e.parent(), names), e.hop());
            case PeerMoved e ->
                "%s moved from %s to %s (hop %d): %s"
                        .formatted(
                                names.of(e.peerId()),
                                parent(e.from(), names),
                                parent(e.parent(), names),
                                e.hop(),
                                words(e.cause()));
            case PeerCapabilityReported e ->
                "%s can send %d kbit/s"
                        .formatted(names.of(e.peerId()), e.capability().uplinkKbps());
            case PeerRoleChanged e ->
                "%s has the role %s now and carries up to %d: %s"
                        .formatted(names.of(e.peerId()), e.role(), e.fanOut(), words(e.reason()));
            case BackupsAssigned e ->
                "%d viewer%s got another backup"
                        .formatted(e.backups().size(), e.backups().size() == 1 ? "" : "s");
            case PeerDeparted e -> "%s left the mesh: %s".formatted(names.of(e.peerId()), words(e.reason()));
            case MeshClosed e -> "The mesh was closed";
        };
    }

    static String of(MediaEvent event) {
        return switch (event) {
            case StreamWentOnline e -> "The teacher's picture is on air";
            case StreamInterrupted e -> "The teacher's picture was interrupted";
            case StreamResumed e -> "The teacher's picture is back after %s".formatted(seconds(e.gapMillis()));
            case StreamWentOffline e -> "The teacher's picture went off air: %s".formatted(words(e.cause()));
        };
    }

    private static String source(MeshSource source) {
        return switch (source.kind()) {
            case TEACHER -> "The teacher's page";
            case SERVER -> "The media server";
        };
    }

    private static String parent(PeerId peer, Names names) {
        return peer.isSource() ? "the source" : names.of(peer);
    }
}
