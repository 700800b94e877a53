package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.AccountId;

/** What administrators decided about read models. */
public sealed interface ReadModelEvent
        permits ReplayStarted,
                ReplayCancelled,
                ReadModelSwitched,
                SwitchUndone,
                DeadLetterRetried,
                DeadLetterDiscarded {
    /** the processing group */
    String group();

    AccountId by();
}
