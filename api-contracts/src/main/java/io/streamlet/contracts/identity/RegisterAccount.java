package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The password is hashed before it gets here; the hash goes to a plain table and into no event. */
public record RegisterAccount(
        @TargetAggregateIdentifier AccountId accountId,
        String username,
        String displayName,
        Role role,
        String passwordHash) {
    @Override
    public String toString() {
        return "RegisterAccount[accountId=" + accountId + ", role=" + role + "]";
    }
}
