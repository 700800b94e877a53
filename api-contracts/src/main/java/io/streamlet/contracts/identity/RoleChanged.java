package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import org.axonframework.serialization.Revision;

@Revision("1")
public record RoleChanged(AccountId accountId, Role from, Role to, AccountId by) implements IdentityEvent {}
