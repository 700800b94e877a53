package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;

/** Everything that can happen to an account. */
public sealed interface IdentityEvent
        permits AccountRegistered, DisplayNameChanged, RoleChanged, AccountDisabled, AccountEnabled, ErasureEvent {
    AccountId accountId();
}
