package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ScheduleClass(
        @TargetAggregateIdentifier ClassId classId,
        String title,
        String description,
        Instant startsAt,
        int durationMinutes,
        ClassSettings settings,
        Actor by) {}
