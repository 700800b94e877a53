package io.streamlet.projection.identity;

import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RoleChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event makes of an account's row. */
final class AccountFold {

    private AccountFold() {}

    static @Nullable AccountRow step(@Nullable AccountRow row, IdentityEvent event, Instant at) {
        if (event instanceof AccountRegistered e) {
            return new AccountRow(e.username(), e.displayName(), e.role(), true, false, at);
        }
        return row == null ? null : change(row, event);
    }

    private static AccountRow change(AccountRow row, IdentityEvent event) {
        return switch (event) {
            case AccountRegistered e -> row;
            case DisplayNameChanged e -> row.named(e.displayName());
            case RoleChanged e -> row.as(e.to());
            case AccountDisabled e -> row.enabled(false);
            case AccountEnabled e -> row.enabled(true);
            case ErasureEvent e -> row.withoutPerson();
        };
    }
}
