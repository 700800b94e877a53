package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record DisplayNameChanged(AccountId accountId, String displayName) implements IdentityEvent {}
