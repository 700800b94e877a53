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

    boolean isPresent(AccountId account) {
        return present.containsKey(account.value());
    }

    boolean isRemoved(AccountId account) {
        return removed.contains(account.value());
    }

    boolean knows(AccountId account) {
        return isPresent(account) || gone.contains(account.value());
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
        present.remove(account.value());
        gone.add(account.value());
    }

    void removed(AccountId account) {
        present.remove(account.value());
        gone.remove(account.value());
        removed.add(account.value());
    }

    void everyoneLeft() {
        gone.addAll(present.keySet());
        present.clear();
    }
}
