package io.streamlet.projection.identity;

import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

@Embeddable
record AccountRow(
        String username,
        String displayName,
        @Enumerated(EnumType.STRING) Role role,
        boolean enabled,
        Instant registeredAt) {

    AccountRow named(String name) {
        return new AccountRow(username, name, role, enabled, registeredAt);
    }

    AccountRow as(Role other) {
        return new AccountRow(username, displayName, other, enabled, registeredAt);
    }

    AccountRow enabled(boolean now) {
        return new AccountRow(username, displayName, role, now, registeredAt);
    }

    AccountView view(AccountId accountId) {
        return new AccountView(accountId, username, displayName, role, enabled, registeredAt);
    }
}
