package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record StartClass(@TargetAggregateIdentifier ClassId classId, Actor by) {}
