package io.streamlet.contracts.personal;

import io.streamlet.contracts.shared.AccountId;
import java.util.Optional;
import java.util.UUID;

/** The keys of people; empty stands for a key that was destroyed. */
public interface KeyRing {
    /** made for who has none yet, and kept before it is handed out */
    Optional<PersonKey> of(AccountId person);

    Optional<PersonKey> named(UUID id);
}
