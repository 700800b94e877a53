package io.streamlet.app.personal;

import io.streamlet.contracts.personal.KeyRing;
import io.streamlet.contracts.personal.PersonKey;
import io.streamlet.contracts.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys of people in memory. */
public final class MemoryKeys implements KeyRing {
    private final Map<AccountId, Optional<PersonKey>> keys = new HashMap<>();

    @Override
    public Optional<PersonKey> of(AccountId person) {
        return keys.computeIfAbsent(person, somebody -> Optional.of(PersonKey.fresh()));
    }

    @Override
    public Optional<PersonKey> named(UUID id) {
        return keys.values().stream()
                .flatMap(Optional::stream)
                .filter(key -> key.id().equals(id))
                .findFirst();
    }

    public void destroy(AccountId person) {
        keys.put(person, Optional.empty());
    }
}
