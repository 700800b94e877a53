package io.streamlet.projection.stage;

import io.streamlet.projection.MemoryProjection;
import io.streamlet.projection.shared.MemoryPersonRows;
import java.util.Map;
import org.axonframework.queryhandling.QueryUpdateEmitter;

public final class MemoryStage {
    private MemoryStage() {}

    public static MemoryProjection create(QueryUpdateEmitter emitter) {
        var hands = new MemoryPersonRows<HandRow>();
        return new MemoryProjection(new HandProjector(hands, emitter), Map.of("StoredHand", hands));
    }

    public static MemoryProjection seats(QueryUpdateEmitter emitter) {
        var seats = new MemorySeatRows();
        return new MemoryProjection(new SeatProjector(seats, emitter), Map.of("StoredSeat", seats));
    }
}
