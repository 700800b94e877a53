package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesidePersonRows;
import java.time.Instant;

/** {@link Participants} beside the live ones. */
class BesideParticipants extends BesidePersonRows<ParticipantRow, StoredParticipant> implements Participants {

    BesideParticipants(Beside beside) {
        super(beside, StoredParticipant.class, StoredParticipant::new);
    }

    @Override
    public void everyoneLeaves(ClassEnded event, Instant at) {
        forClass(event.classId().value(), row -> ParticipantFold.step(row, event, at));
    }
}
