package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import org.axonframework.serialization.Revision;

@Revision("1")
public record AccountRegistered(AccountId accountId, String username, String displayName, Role role)
        implements IdentityEvent {}
