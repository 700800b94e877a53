package io.streamlet.query.live;

import io.streamlet.contracts.shared.AccountId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** The open sockets of this node. */
@Component
class Connections {

    private final ConcurrentHashMap<UUID, Connection> open = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<AccountId, Set<Connection>> byAccount = new ConcurrentHashMap<>();
    private static final long TICK = Duration.ofMillis(10).toNanos();

    private volatile boolean closing;

    void add(Connection connection) {
        open.put(connection.id(), connection);
        byAccount.compute(connection.actor().accountId(), (account, sockets) -> {
            var all = sockets == null ? ConcurrentHashMap.<Connection>newKeySet() : sockets;
            all.add(connection);
            return all;
        });
        if (closing) {
            connection.close(Closing.GOING_AWAY);
        }
    }

    void remove(Connection connection) {
        open.remove(connection.id());
        byAccount.computeIfPresent(connection.actor().accountId(), (account, sockets) -> {
            sockets.remove(connection);
            return sockets.isEmpty() ? null : sockets;
        });
    }

    Collection<Connection> of(AccountId account) {
        return List.copyOf(byAccount.getOrDefault(account, Set.of()));
    }

    Collection<Connection> all() {
        return open.values();
    }

    Set<AccountId> accounts() {
        return Set.copyOf(byAccount.keySet());
    }

    int size() {
        return open.size();
    }

    /** Says goodbye to all, and waits a little for the last word to get through. */
    void closeAll(Duration patience) {
        closing = true;
        all().forEach(connection -> connection.close(Closing.GOING_AWAY));
        long deadline = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TICK);
        }
    }
}
