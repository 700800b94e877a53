package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.serialization.Revision;

/** The person behind the account is forgotten: their key is destroyed, and nobody can sign in as them any more. */
@Revision("1")
public record AccountErased(AccountId accountId, ErasureReason reason, AccountId by) implements ErasureEvent {}
