package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.AccountId;

/** Which classes the account asked to be told about; answered with {@link Reminders}. */
public record FindReminders(AccountId accountId) {}
