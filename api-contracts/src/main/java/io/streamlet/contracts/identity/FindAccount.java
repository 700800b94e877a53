package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;

/** Answered with an {@link AccountView}, or a refusal ACCOUNT_NOT_FOUND. */
public record FindAccount(AccountId accountId) {}
