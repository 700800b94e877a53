package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ChangeClassDetails(
        @TargetAggregateIdentifier ClassId classId,
        String title,
        String description,
        ClassSettings settings,
        Actor by) {}
