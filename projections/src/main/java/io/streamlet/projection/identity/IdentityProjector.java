package io.streamlet.projection.identity;

import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.live.AccountChanged;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.shared.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Keeps one row per account, from its registration on: accounts are disabled or lose their person, but are never deleted. */
@Component
@ProcessingGroup("identity")
class IdentityProjector {

    private final Rows<AccountId, AccountRow> accounts;
    private final QueryUpdateEmitter emitter;

    IdentityProjector(Rows<AccountId, AccountRow> accounts, QueryUpdateEmitter emitter) {
        this.accounts = accounts;
        this.emitter = emitter;
    }

    @EventHandler
    void on(IdentityEvent event, @Timestamp Instant at, ReplayStatus replay) {
        var change = accounts.fold(event.accountId(), row -> AccountFold.step(row, event, at));
        var row = change.after();
        if (row != null && !change.isNone() && !replay.isReplay()) {
            emitter.emit(WatchAccounts.class, query -> true, new AccountChanged(row.view(event.accountId())));
        }
    }

    @ResetHandler
    void reset() {
        accounts.clear();
    }
}
