package io.streamlet.command.classroom;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Who is, or was, in a class. Keyed by plain UUIDs, which snapshots can have as keys. */
final class Roster {
    private Map<UUID, ParticipantRole> present = new HashMap<>();
    private Set<UUID> gone = new HashSet<>();
    private Set<UUID> removed = new HashSet<>();
    /** of those present: whose connection is lost, for less than the grace period */
    private Set<UUID> cutOff = new HashSet<>();
    /** of those present: the tab that holds the presence, where it is not the first */
    private Map<UUID, UUID> pages = new HashMap<>();

    boolean isPresent(AccountId account) {
        return present.containsKey(account.value());
    }

    boolean isRemoved(AccountId account) {
        return removed.contains(account.value());
    }

    boolean knows(AccountId account) {
        return isPresent(account) || gone.contains(account.value());
    }

    boolean isConnected(AccountId account) {
        return isPresent(account) && !isCutOff(account);
    }

    boolean isCutOff(AccountId account) {
        return cutOff.contains(account.value());
    }

    boolean isShownOn(AccountId account, UUID page) {
        return page.equals(pages.get(account.value()));
    }

    ParticipantRole roleOf(AccountId account) {
        return Objects.requireNonNull(present.get(account.value()));
    }

    /** students and observers: the teacher takes no place */
    long audience() {
        return present.values().stream()
                .filter(role -> role != ParticipantRole.TEACHER)
                .count();
    }

    void joined(AccountId account, ParticipantRole role) {
        present.put(account.value(), role);
        gone.remove(account.value());
    }

    void left(AccountId account) {
        forget(account);
        gone.add(account.value());
    }

    void cutOff(AccountId account) {
        cutOff.add(account.value());
    }

    void connected(AccountId account) {
        cutOff.remove(account.value());
    }

    /** a page that takes over is connected */
    void shownOn(AccountId account, UUID page) {
        connected(account);
        pages.put(account.value(), page);
    }

    void removed(AccountId account) {
        forget(account);
        gone.remove(account.value());
        removed.add(account.value());
    }

    void everyoneLeft() {
        gone.addAll(present.keySet());
        present.clear();
        cutOff.clear();
        pages.clear();
    }

    private void forget(AccountId account) {
        present.remove(account.value());
        connected(account);
        pages.remove(account.value());
    }
}
