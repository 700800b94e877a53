package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
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
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.PersonKey;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** How the picture of a class was delivered, and who carried it. */
final class DeliveryFold {

    private final LessonTables tables;

    DeliveryFold(LessonTables tables) {
        this.tables = tables;
    }

    void apply(MeshEvent event) {
        var classId = event.classId();
        switch (event) {
            case PeerPlaced e -> {
                tables.peers().add(RelayPeerKey.of(classId, e.peerId()), new RelayPeerRow(e.accountId()));
                tables.relays()
                        .fold(
                                PersonKey.of(classId, e.accountId()),
                                row -> RelayRow.placed(row, e.capability().consent(), e.fanOut()));
            }
            case PeerMoved e ->
                tables.lessons()
                        .fold(
                                classId,
                                row -> row == null ? null : moved(row, e.cause().forced()));
            case PeerCapabilityReported e ->
                relay(classId, e.peerId(), row -> row.consenting(e.capability().consent()));
            case PeerRoleChanged e -> relay(classId, e.peerId(), row -> row.capped(e.fanOut()));
            case PeerDeparted e -> tables.peers().fold(RelayPeerKey.of(classId, e.peerId()), row -> null);
            case MeshClosed e -> tables.peers().clear(classId);
            case MeshOpened e -> {}
            case SourceChanged e -> {}
            case BackupsAssigned e -> {}
        }
    }

    void apply(DeliverySampled event, Instant at, long sequence) {
        var classId = event.classId();
        var sample = event.sample();
        tables.lessons()
                .fold(
                        classId,
                        row -> row == null ? null : row.with(row.delivery().and(sample)));
        tables.minutes().fold(MinuteKey.of(classId, at), row -> (row == null ? MinuteRow.EMPTY : row).and(sample));
        int position = 0;
        for (int millis : sample.firstFrameMillis()) {
            tables.firstFrames()
                    .add(new FirstFrameKey(classId.value(), sequence, position++), new FirstFrameRow(millis));
        }
        sample.carried().forEach(carried -> carried(classId, carried, at));
    }

    private void carried(ClassId classId, DeliverySample.Carried carried, Instant at) {
        long all = 0;
        for (var share : carried.shares()) {
            tables.shares()
                    .fold(
                            RelayShareKey.of(classId, carried.by(), share.to()),
                            row -> RelayShareRow.counted(row, share.bytes(), at));
            all += share.bytes();
        }
        long bytes = all;
        tables.relays()
                .fold(
                        PersonKey.of(classId, carried.by()),
                        row -> (row == null ? new RelayRow(false, 0, 0) : row).carried(bytes));
    }

    private void relay(ClassId classId, PeerId peer, UnaryOperator<RelayRow> step) {
        var known = tables.peers().find(RelayPeerKey.of(classId, peer));
        if (known != null) {
            tables.relays().fold(PersonKey.of(classId, known.accountId()), row -> row == null ? null : step.apply(row));
        }
    }

    private static LessonRow moved(LessonRow row, boolean forced) {
        return row.with(row.activity().move(forced));
    }
}
