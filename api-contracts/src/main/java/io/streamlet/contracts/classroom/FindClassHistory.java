package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;

/** Answered with a {@link ClassPage}: ended classes that the account taught or was in. */
public record FindClassHistory(AccountId accountId, int page, int size) {}
