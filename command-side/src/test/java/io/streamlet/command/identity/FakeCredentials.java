package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The table of credentials in memory. */
final class FakeCredentials implements Credentials {
    private final Map<AccountId, Credential> rows = new HashMap<>();
    private final Set<AccountId> ended = new HashSet<>();

    boolean sessionsEnded(AccountId accountId) {
        return ended.contains(accountId);
    }

    @Override
    public boolean reserve(Credential credential) {
        var holder = ofUsername(credential.username());
        if (holder.isEmpty()) {
            rows.putIfAbsent(credential.accountId(), credential);
        }
        return holder.map(Credential::accountId).orElse(credential.accountId()).equals(credential.accountId());
    }

    @Override
    public void rename(AccountId accountId, String displayName) {
        change(
                accountId,
                c -> new Credential(c.accountId(), c.username(), displayName, c.passwordHash(), c.role(), c.enabled()));
    }

    @Override
    public void changeRole(AccountId accountId, Role role) {
        change(
                accountId,
                c -> new Credential(c.accountId(), c.username(), c.displayName(), c.passwordHash(), role, c.enabled()));
    }

    @Override
    public void enable(AccountId accountId) {
        setEnabled(accountId, true);
    }

    @Override
    public void disable(AccountId accountId) {
        setEnabled(accountId, false);
        ended.add(accountId);
    }

    @Override
    public void changePassword(AccountId accountId, String passwordHash) {
        change(
                accountId,
                c -> new Credential(c.accountId(), c.username(), c.displayName(), passwordHash, c.role(), c.enabled()));
        ended.add(accountId);
    }

    @Override
    public void forget(AccountId accountId) {
        rows.remove(accountId);
        ended.add(accountId);
    }

    @Override
    public boolean isLastAdmin(AccountId accountId) {
        return rows.values().stream()
                .filter(c -> c.enabled() && c.role() == Role.ADMIN)
                .allMatch(c -> c.accountId().equals(accountId));
    }

    @Override
    public Optional<Credential> ofUsername(String username) {
        return rows.values().stream().filter(c -> c.username().equals(username)).findAny();
    }

    @Override
    public Optional<Credential> ofAccount(AccountId accountId) {
        return Optional.ofNullable(rows.get(accountId));
    }

    private void setEnabled(AccountId accountId, boolean enabled) {
        change(
                accountId,
                c -> new Credential(c.accountId(), c.username(), c.displayName(), c.passwordHash(), c.role(), enabled));
    }

    private void change(AccountId accountId, UnaryOperator<Credential> change) {
        rows.computeIfPresent(accountId, (id, row) -> change.apply(row));
    }
}
