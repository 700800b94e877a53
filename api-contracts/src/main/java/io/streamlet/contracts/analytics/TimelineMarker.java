package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param accountId who went on stage or left it
 * @param count at a peak: how many
 */
public record TimelineMarker(
        Instant at,
        MarkerKind kind,
        @Nullable AccountId accountId,
        @Nullable String displayName,
        int count) {}
