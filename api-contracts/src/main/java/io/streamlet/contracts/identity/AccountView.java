package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;

/** @param erased the person is forgotten: names read [erased], and nothing about it can change */
public record AccountView(
        AccountId accountId,
        String username,
        String displayName,
        Role role,
        boolean enabled,
        boolean erased,
        Instant registeredAt) {}
