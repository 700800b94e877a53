package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Personal;
import io.streamlet.contracts.shared.Role;
import org.axonframework.serialization.Revision;

@Revision("1")
public record AccountRegistered(
        AccountId accountId,
        @Personal("accountId") String username,
        @Personal("accountId") String displayName,
        Role role)
        implements IdentityEvent {}
