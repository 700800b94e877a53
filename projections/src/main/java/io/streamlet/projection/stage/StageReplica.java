package io.streamlet.projection.stage;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.HandEvent;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageView;
import io.streamlet.projection.shared.MemoryPersonRows;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.Replica;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hands and the stage of one class. Invitations that are over are not kept. */
public final class StageReplica implements Replica {

    private final ClassId classId;
    private final MemoryPersonRows<HandRow> hands = new MemoryPersonRows<>();
    private final MemorySeatRows seats = new MemorySeatRows();
    private final HandProjector handProjector = new HandProjector(hands, SILENT);
    private final SeatProjector seatProjector = new SeatProjector(seats, SILENT);

    public StageReplica(ClassId classId) {
        this.classId = classId;
    }

    @Override
    public void apply(DomainEventMessage<?> event) {
        var at = event.getTimestamp();
        if (event.getPayload() instanceof HandEvent e) {
            handProjector.on(e, at, event.getSequenceNumber(), ReplayStatus.REPLAY);
        } else if (event.getPayload() instanceof SeatEvent e) {
            seatProjector.on(e, at, event.getSequenceNumber(), ReplayStatus.REPLAY);
        } else if (event.getPayload() instanceof ClassEnded e) {
            handProjector.on(e, ReplayStatus.REPLAY);
        }
    }

    public HandsView hands() {
        return HandFold.queue(hands.of(classId));
    }

    public StageView stage() {
        return SeatFold.stage(classId, seats.taken(classId));
    }

    @Override
    public Object keep() {
        var up = new HashMap<UUID, HandRow>();
        hands.of(classId).forEach((account, row) -> up.put(account.value(), row));
        var open = new HashMap<UUID, SeatRow>();
        seats.all().forEach((id, row) -> {
            if (row.state().status() != SeatStatus.ENDED) {
                open.put(id.value(), row);
            }
        });
        return new Kept(up, open);
    }

    @Override
    public void restore(JsonNode kept, JsonMapper json) {
        var rows = json.treeToValue(kept, Kept.class);
        rows.hands.forEach((account, row) -> hands.add(PersonKey.of(classId, new AccountId(account)), row));
        rows.seats.forEach((id, row) -> seats.add(new InvitationId(id), row));
    }

    private record Kept(Map<UUID, HandRow> hands, Map<UUID, SeatRow> seats) {}
}
