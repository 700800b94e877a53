package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.MarkerKind;
import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Somebody went on stage, or left it. */
@Embeddable
record MarkerRow(@Enumerated(EnumType.STRING) MarkerKind kind, AccountId accountId, Instant at) {}
