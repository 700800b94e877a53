package io.streamlet.projection.mesh;

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
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Rows;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one event makes of a mesh: of its own row and of every peer that it touches. Whoever hangs below a moved peer moves
 * along; whose backup departs is backed by the source. It remembers which peers are different now.
 */
final class MeshFold {

    private final Rows<ClassId, MeshRow> meshes;
    private final PeerRows peers;
    private final ClassId classId;
    private final long version;
    private final Set<PeerId> changed = new LinkedHashSet<>();

    MeshFold(Rows<ClassId, MeshRow> meshes, PeerRows peers, ClassId classId, long version) {
        this.meshes = meshes;
        this.peers = peers;
        this.classId = classId;
        this.version = version;
    }

    /** @return the peers that changed and are still there */
    Set<PeerId> apply(MeshEvent event) {
        meshes.fold(classId, row -> mesh(row, event));
        switch (event) {
            case MeshOpened e -> {}
            case SourceChanged e -> peers.fedBy(classId, PeerId.SOURCE).forEach(peer -> atHop(peer, 1));
            case PeerPlaced e -> {
                peers.add(key(e.peerId()), PeerFold.placed(e, present(e.backup()), version));
                changed.add(e.peerId());
            }
            case PeerMoved e -> {
                step(e.peerId(), row -> PeerFold.moved(row, e, present(e.backup()), version));
                lower(e.peerId(), e.hop());
            }
            case PeerCapabilityReported e ->
                step(
                        e.peerId(),
                        row -> PeerFold.atHop(
                                row.linked(version, PeerRow.Link.of(e.capability())),
                                row.place().hop(),
                                source(),
                                version));
            case PeerRoleChanged e -> step(e.peerId(), row -> PeerFold.trusted(row, e, version));
            case BackupsAssigned e -> e.backups().forEach(b -> back(b.peerId(), present(b.backup())));
            case PeerDeparted e -> {
                peers.backedBy(classId, e.peerId()).forEach(peer -> back(peer, PeerId.SOURCE));
                peers.fold(key(e.peerId()), row -> null);
                changed.remove(e.peerId());
            }
            case MeshClosed e -> peers.clear(classId);
        }
        return changed;
    }

    private @Nullable MeshRow mesh(@Nullable MeshRow row, MeshEvent event) {
        return switch (event) {
            case MeshOpened e ->
                new MeshRow(version, true, MeshRow.Source.of(e.source()), e.feeds(), e.policy(), e.policyVersion());
            case SourceChanged e ->
                row == null
                        ? null
                        : new MeshRow(
                                version,
                                row.open(),
                                MeshRow.Source.of(e.source()),
                                e.feeds(),
                                row.policy(),
                                row.policyVersion());
            case MeshClosed e ->
                row == null
                        ? null
                        : new MeshRow(version, false, row.source(), row.feeds(), row.policy(), row.policyVersion());
            case PeerPlaced e -> at(row);
            case PeerMoved e -> at(row);
            case PeerCapabilityReported e -> at(row);
            case PeerRoleChanged e -> at(row);
            case BackupsAssigned e -> at(row);
            case PeerDeparted e -> at(row);
        };
    }

    private @Nullable MeshRow at(@Nullable MeshRow row) {
        return row == null ? null : row.at(version);
    }

    private void lower(PeerId root, int hop) {
        for (var child : peers.fedBy(classId, root)) {
            if (atHop(child, hop + 1)) {
                lower(child, hop + 1);
            }
        }
    }

    private boolean atHop(PeerId peer, int hop) {
        return step(peer, row -> PeerFold.atHop(row, hop, source(), version));
    }

    private void back(PeerId peer, PeerId backup) {
        step(peer, row -> row.place().backup().equals(backup) ? row : row.backedBy(version, backup));
    }

    private boolean step(PeerId peer, UnaryOperator<PeerRow> step) {
        var change = peers.fold(key(peer), row -> row == null ? null : step.apply(row));
        if (!change.isNone()) {
            changed.add(peer);
        }
        return !change.isNone();
    }

    /** a backup may have left in the very plan that named it */
    private PeerId present(PeerId backup) {
        return backup.isSource() || peers.find(key(backup)) != null ? backup : PeerId.SOURCE;
    }

    private MeshSource.Kind source() {
        return Objects.requireNonNull(meshes.find(classId)).source().kind();
    }

    private PeerKey key(PeerId peer) {
        return PeerKey.of(classId, peer);
    }
}
