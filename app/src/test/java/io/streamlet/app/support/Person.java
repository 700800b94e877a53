package io.streamlet.app.support;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.net.URI;

/** Somebody with an account, signed in. */
public final class Person extends Caller {
    public static final String PASSWORD = "a good password";

    private final String token;
    private final AccountId accountId;
    private final String username;
    private final Role role;

    Person(URI base, String token, AccountId accountId, String username, Role role) {
        super(base, token);
        this.token = token;
        this.accountId = accountId;
        this.username = username;
        this.role = role;
    }

    @Override
    public String token() {
        return token;
    }

    public AccountId accountId() {
        return accountId;
    }

    public String username() {
        return username;
    }

    public Role role() {
        return role;
    }

    public Room schedule(String title) {
        return Room.schedule(this, title);
    }

    public Room goLive(String title) {
        return schedule(title).start();
    }

    public LiveSocket connect() {
        return LiveSocket.open(
                base(), post("/api/live/tickets").requireStatus(201).text("ticket"));
    }
}
