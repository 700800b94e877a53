package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;

/** What the page gets after signing in; the refresh token is in a cookie that no script can read. */
record Session(String accessToken, Instant expiresAt, SessionAccount account) {
    record SessionAccount(AccountId accountId, String username, String displayName, Role role) {}

    @Override
    public String toString() {
        return "Session[" + account.accountId() + "]";
    }
}
