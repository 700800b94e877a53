package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** Everything that can happen around the stage of a class. */
public sealed interface StageEvent permits HandEvent, SeatEvent {
    ClassId classId();
}
