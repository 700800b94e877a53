package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;

public record AccountView(
        AccountId accountId, String username, String displayName, Role role, boolean enabled, Instant registeredAt) {}
