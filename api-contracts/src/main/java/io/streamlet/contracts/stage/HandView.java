package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;

public record HandView(AccountId accountId, String displayName, Instant raisedAt) {}
