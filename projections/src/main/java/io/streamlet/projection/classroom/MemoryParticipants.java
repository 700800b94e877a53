package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.projection.shared.MemoryPersonRows;
import io.streamlet.projection.shared.PersonKey;
import java.time.Instant;

class MemoryParticipants extends MemoryPersonRows<ParticipantRow> implements Participants {

    @Override
    public void everyoneLeaves(ClassEnded event, Instant at) {
        of(event.classId())
                .keySet()
                .forEach(account ->
                        fold(PersonKey.of(event.classId(), account), row -> ParticipantFold.step(row, event, at)));
    }
}
