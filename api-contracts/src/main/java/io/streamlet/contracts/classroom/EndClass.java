package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record EndClass(@TargetAggregateIdentifier ClassId classId, EndReason reason, Actor by) {}
