package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/** First frame on every socket. */
public record Welcome(
        UUID connectionId, AccountId accountId, int heartbeatSeconds, int graceSeconds, Instant serverTime)
        implements ServerFrame {}
