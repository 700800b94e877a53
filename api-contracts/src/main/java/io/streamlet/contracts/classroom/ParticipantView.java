package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record ParticipantView(
        AccountId accountId,
        String displayName,
        ParticipantRole role,
        boolean present,
        Instant joinedAt,
        @Nullable Instant leftAt,
        @Nullable LeaveReason leaveReason) {}
