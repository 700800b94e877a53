package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param participants students and observers who were there at all */
public record TopClass(
        ClassId classId,
        String title,
        String teacherName,
        Instant startedAt,
        @Nullable Instant endedAt,
        int peakViewers,
        int participants,
        int messages,
        int hands,
        int stageVisits,
        DeliveryBytes delivery) {}
