package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;

/** Answered with a {@link RelayLedger} of what the account carried, in the newest classes. */
public record FindRelays(AccountId accountId) {}
