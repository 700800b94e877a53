package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.ClassId;

/** Everything that can happen to a class itself. */
public sealed interface ClassroomEvent
        permits ClassScheduled,
                ClassRescheduled,
                ClassDetailsChanged,
                ClassCancelled,
                ClassStarted,
                ClassEnded,
                ParticipantJoined,
                ParticipantLeft,
                ParticipantRemoved,
                PresenceEvent,
                ClassFollowed,
                ClassUnfollowed {
    ClassId classId();
}
