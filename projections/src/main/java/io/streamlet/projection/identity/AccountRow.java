package io.streamlet.projection.identity;

import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Personal;
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
        boolean erased,
        Instant registeredAt) {

    AccountRow named(String name) {
        return new AccountRow(username, name, role, enabled, erased, registeredAt);
    }

    AccountRow as(Role other) {
        return new AccountRow(username, displayName, other, enabled, erased, registeredAt);
    }

    AccountRow enabled(boolean now) {
        return new AccountRow(username, displayName, role, now, erased, registeredAt);
    }

    /** nobody any more; the account counts on */
    AccountRow withoutPerson() {
        return new AccountRow(Personal.ERASED, Personal.ERASED, role, false, true, registeredAt);
    }

    AccountView view(AccountId accountId) {
        return new AccountView(accountId, username, displayName, role, enabled, erased, registeredAt);
    }
}
