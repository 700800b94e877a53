package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answered with a {@link ClassReport}, or a refusal CLASS_NOT_FOUND. */
public record FindClassReport(
        ClassId classId, AttendanceRule rule, @Nullable AttendanceRule otherRule, Instant asOf) {}
