package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;

/** The keys that people's texts are encrypted with where they are stored. */
public interface PersonKeys {
    /** for good, together with the transaction it is called in; nothing of theirs is encrypted again. Repeats do no harm */
    void destroy(AccountId person);
}
