package io.streamlet.command.classroom;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import java.util.Optional;

/** What the aggregates beside a class ask it, within the same unit of work. */
public interface ClassAccess {
    /** refuses with CLASS_NOT_FOUND, CLASS_NOT_LIVE or NOT_A_PARTICIPANT */
    ParticipantRole requireParticipant(ClassId classId, Actor actor);

    /** what somebody is in the class now, empty if they are not there; refuses with CLASS_NOT_FOUND or CLASS_NOT_LIVE */
    Optional<ParticipantRole> roleOf(ClassId classId, AccountId accountId);

    /** the class's teacher or an admin; refuses with CLASS_NOT_FOUND or NOT_CLASS_TEACHER */
    void requireTeacher(ClassId classId, Actor actor);

    /** refuses with CLASS_NOT_FOUND or CLASS_NOT_LIVE */
    void requireLive(ClassId classId);

    /** whether the class is to be recorded; refuses with CLASS_NOT_FOUND */
    boolean isRecorded(ClassId classId);

    /** how many seats its stage has; refuses with CLASS_NOT_FOUND */
    int stageSeats(ClassId classId);
}
