package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answered with a {@link PersonReport}, or a refusal CLASS_NOT_FOUND or, for who was never there, NOT_FOUND. */
public record FindPersonReport(
        ClassId classId,
        AccountId accountId,
        AttendanceRule rule,
        @Nullable AttendanceRule otherRule,
        Instant asOf) {}
