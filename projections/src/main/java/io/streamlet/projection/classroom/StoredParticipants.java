package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.projection.shared.JpaPersonRows;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** In the database a class of thousands ends with one statement. */
class StoredParticipants extends JpaPersonRows<ParticipantRow, StoredParticipant> implements Participants {

    StoredParticipants(EntityManager entities) {
        super(entities, StoredParticipant.class, StoredParticipant::new);
    }

    @Override
    public void everyoneLeaves(ClassEnded event, Instant at) {
        entities.flush();
        entities.createQuery("""
                        update StoredParticipant p
                        set p.row.present = false, p.row.leftAt = :at, p.row.leaveReason = :reason
                        where p.id.classId = :classId and p.row.present
                        """)
                .setParameter("at", at)
                .setParameter("reason", LeaveReason.CLASS_ENDED)
                .setParameter("classId", event.classId().value())
                .executeUpdate();
        entities.clear();
    }
}
