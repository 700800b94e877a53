package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.projection.shared.PersonRows;
import java.time.Instant;

/** The people of all classes. */
interface Participants extends PersonRows<ParticipantRow> {

    /** The step of {@link ParticipantFold} for everyone who is present, at once. */
    void everyoneLeaves(ClassEnded event, Instant at);
}
