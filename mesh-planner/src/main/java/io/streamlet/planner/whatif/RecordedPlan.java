package io.streamlet.planner.whatif;

import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events that answered one request, and when it was planned. */
public record RecordedPlan(Instant at, List<MeshEvent> events) {

    /** @throws IllegalArgumentException without events */
    public RecordedPlan {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a plan without events is not recorded");
        }
    }

    /** @param stored when the first of them was stored: a little after it was planned, which most plans tell themselves */
    public static RecordedPlan of(List<MeshEvent> events, Instant stored) {
        return new RecordedPlan(
                events.stream()
                        .map(RecordedPlan::planned)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> stored.truncatedTo(ChronoUnit.MILLIS)),
                events);
    }

    private static @Nullable Instant planned(MeshEvent event) {
        return switch (event) {
            case PeerPlaced e -> e.at();
            case PeerMoved e -> e.at();
            default -> null;
        };
    }
}
