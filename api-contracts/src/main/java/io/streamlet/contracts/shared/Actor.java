package io.streamlet.contracts.shared;

import java.util.UUID;

/** Who does something: taken from the access token, carried by commands, decided upon by aggregates. */
public record Actor(AccountId accountId, String displayName, Role role) {
    private static final Actor SYSTEM = new Actor(new AccountId(new UUID(0, 0)), "Streamlet", Role.ADMIN);

    /** the platform itself: process managers and the live hub */
    public static Actor system() {
        return SYSTEM;
    }

    public boolean is(AccountId other) {
        return accountId.equals(other);
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
