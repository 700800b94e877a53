package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link SeatRows} in memory. */
class MemorySeatRows extends MemoryRows<InvitationId, SeatRow> implements SeatRows {
    @Override
    public Map<InvitationId, SeatRow> taken(ClassId classId) {
        return all().entrySet().stream()
                .filter(seat -> seat.getValue().isTaken()
                        && seat.getValue().invited().classId().equals(classId))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
