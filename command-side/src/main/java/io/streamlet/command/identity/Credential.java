package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Role;

/** What someone signs in with, and as whom. */
record Credential(
        AccountId accountId, String username, String displayName, String passwordHash, Role role, boolean enabled) {
    Actor actor() {
        return new Actor(accountId, displayName, role);
    }

    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}
