package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record RescheduleClass(
        @TargetAggregateIdentifier ClassId classId, Instant startsAt, int durationMinutes, Actor by) {}
