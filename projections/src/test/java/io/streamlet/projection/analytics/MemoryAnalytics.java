package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.MemoryProjection;
import io.streamlet.projection.shared.MemoryPersonRows;
import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;
import org.axonframework.queryhandling.QueryUpdateEmitter;

public final class MemoryAnalytics {

    private MemoryAnalytics() {}

    public static MemoryProjection lessons() {
        var tables = tables();
        return new MemoryProjection(
                new LessonProjector(tables),
                Map.of(
                        "StoredLesson", (MemoryRows<?, ?>) tables.lessons(),
                        "StoredAttendee", (MemoryRows<?, ?>) tables.attendees(),
                        "StoredPresence", (MemoryRows<?, ?>) tables.presence(),
                        "StoredMinute", (MemoryRows<?, ?>) tables.minutes(),
                        "StoredMarker", (MemoryRows<?, ?>) tables.markers(),
                        "StoredFirstFrame", (MemoryRows<?, ?>) tables.firstFrames(),
                        "StoredRelay", (MemoryRows<?, ?>) tables.relays(),
                        "StoredRelayShare", (MemoryRows<?, ?>) tables.shares(),
                        "StoredRelayPeer", (MemoryRows<?, ?>) tables.peers()));
    }

    public static MemoryProjection platform(QueryUpdateEmitter emitter) {
        var tables = new PlatformTables(
                new MemoryRows<>(),
                new MemoryRows<>(),
                new MemoryPersonRows<>(),
                new MemoryRows<>(),
                new MemoryRows<>());
        return new MemoryProjection(
                new PlatformProjector(tables, emitter),
                Map.of(
                        "StoredPlatform", (MemoryRows<?, ?>) tables.platform(),
                        "StoredPlatformClass", (MemoryRows<?, ?>) tables.classes(),
                        "StoredPlatformViewer", (MemoryRows<?, ?>) tables.viewers(),
                        "StoredPlatformSeat", (MemoryRows<?, ?>) tables.seats(),
                        "StoredPlatformStep", (MemoryRows<?, ?>) tables.steps()));
    }

    static LessonTables tables() {
        return new LessonTables(
                new MemoryRows<>(),
                new MemoryPersonRows<>(),
                new MemoryRows<>(),
                new MemoryRows<>(),
                new MemoryRows<>(),
                new MemoryRows<>(),
                new MemoryPersonRows<>(),
                new MemoryRows<>(),
                new MemoryPeers());
    }

    private static final class MemoryPeers extends MemoryRows<RelayPeerKey, RelayPeerRow> implements RelayPeers {

        @Override
        public void clear(ClassId classId) {
            all().keySet().stream()
                    .filter(key -> key.classId().equals(classId.value()))
                    .forEach(key -> fold(key, row -> null));
        }
    }
}
