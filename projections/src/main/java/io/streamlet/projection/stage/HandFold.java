package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandEvent;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.HandsView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event makes of a raised hand; a hand that is down has no row. */
final class HandFold {

    private static final Comparator<Map.Entry<AccountId, HandRow>> LONGEST_WAITING = Comparator.comparing(
                    (Map.Entry<AccountId, HandRow> hand) -> hand.getValue().raisedAt())
            .thenComparing(hand -> hand.getValue().sequence());

    private HandFold() {}

    static @Nullable HandRow step(@Nullable HandRow row, HandEvent event, Instant at, long sequence) {
        return switch (event) {
            // a hand that is up keeps its place
            case HandRaised e -> row == null ? new HandRow(e.displayName(), at, sequence) : row;
            case HandLowered e -> null;
            case AllHandsLowered e -> null;
        };
    }

    static HandsView queue(Map<AccountId, HandRow> hands) {
        return new HandsView(hands.entrySet().stream()
                .sorted(LONGEST_WAITING)
                .map(hand -> hand.getValue().view(hand.getKey()))
                .toList());
    }
}
