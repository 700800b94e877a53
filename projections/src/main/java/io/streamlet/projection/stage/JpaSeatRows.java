package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.projection.shared.JpaRows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link SeatRows} in the database. */
class JpaSeatRows extends JpaRows<InvitationId, SeatRow, StoredSeat> implements SeatRows {
    private static final List<SeatStatus> NOT_TAKEN = List.of(SeatStatus.INVITED, SeatStatus.ENDED);

    JpaSeatRows(EntityManager entities) {
        super(entities, StoredSeat.class, InvitationId::value, StoredSeat::new);
    }

    @Override
    public Map<InvitationId, SeatRow> taken(ClassId classId) {
        return entities
                .createQuery(
                        "from StoredSeat where row.invited.classId = :classId and row.state.status not in :not",
                        StoredSeat.class)
                .setParameter("classId", classId)
                .setParameter("not", NOT_TAKEN)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(StoredSeat::id, StoredSeat::row));
    }
}
