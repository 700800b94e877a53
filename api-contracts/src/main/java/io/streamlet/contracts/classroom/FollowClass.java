package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks to be told when the class starts, moves or is cancelled. */
public record FollowClass(@TargetAggregateIdentifier ClassId classId, Actor by) {}
