package io.streamlet.query.live;

import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.identity.FindAccount;
import io.streamlet.contracts.live.AccountChanged;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.query.Queries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends the sockets and tickets of an account that was disabled or is given another role. Whoever was erased leaves their classes at
 * once: nobody is waited for.
 */
@Component
class AccountWatch implements TopicListener {

    private static final Logger log = LoggerFactory.getLogger(AccountWatch.class);

    private final Topics topics;
    private final Connections connections;
    private final Tickets tickets;
    private final Queries queries;
    private final LiveTimer timer;
    private final Presence presence;

    AccountWatch(
            Topics topics,
            Connections connections,
            Tickets tickets,
            Queries queries,
            LiveTimer timer,
            Presence presence) {
        this.topics = topics;
        this.connections = connections;
        this.tickets = tickets;
        this.queries = queries;
        this.timer = timer;
        this.presence = presence;
    }

    void start() {
        topics.listen(new WatchAccounts(), this);
    }

    @Override
    public void snapshot(TopicSnapshot snapshot) {
        timer.run(this::checkEverybody);
    }

    @Override
    public void update(TopicUpdate update) {
        if (update instanceof AccountChanged changed) {
            timer.run(() -> apply(changed.account()));
        }
    }

    private void checkEverybody() {
        for (var account : connections.accounts()) {
            try {
                apply(queries.ask(new FindAccount(account), AccountView.class));
            } catch (BusinessException e) {
                log.info("Account {} could not be checked: {}", account, e.code());
            }
        }
    }

    private void apply(AccountView account) {
        tickets.revoke(account.accountId(), actor -> outdated(actor, account));
        for (var connection : connections.of(account.accountId())) {
            if (outdated(connection.actor(), account)) {
                connection.close(Closing.ACCOUNT_CHANGED);
            }
        }
        if (account.erased()) {
            presence.leaveEverywhere(account.accountId());
        }
    }

    private static boolean outdated(Actor actor, AccountView account) {
        return !account.enabled() || account.role() != actor.role();
    }
}
