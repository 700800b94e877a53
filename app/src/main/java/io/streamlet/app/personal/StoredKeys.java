package io.streamlet.app.personal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.streamlet.app.storage.KeyConnections;
import io.streamlet.command.identity.PersonKeys;
import io.streamlet.contracts.personal.KeyRing;
import io.streamlet.contracts.personal.PersonKey;
import io.streamlet.contracts.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keys in a table of their own. They are made and read beside the transaction of whoever needs one: a key is there for good before
 * anything is stored under it. They are destroyed within it: with Axon's events in the same database, either both are so or none.
 */
public final class StoredKeys implements KeyRing, PersonKeys {
    /** for which other nodes may still read what a destroyed key encrypted */
    public static final Duration LET_GO = Duration.ofMinutes(1);

    private final KeyConnections connections;
    private final JdbcClient transactional;
    private final LoadingCache<AccountId, Optional<PersonKey>> ofPeople = cache().build(this::made);
    private final LoadingCache<UUID, Optional<PersonKey>> named = cache().build(this::found);

    public StoredKeys(KeyConnections connections, JdbcClient transactional) {
        this.connections = connections;
        this.transactional = transactional;
    }

    @Override
    public Optional<PersonKey> of(AccountId person) {
        return ofPeople.get(person);
    }

    @Override
    public Optional<PersonKey> named(UUID id) {
        return named.get(id);
    }

    @Override
    public void destroy(AccountId person) {
        transactional
                .sql("""
                        insert into axon.person_key (account_id, key_id, created_at, destroyed_at)
                        values (:account, :key, now(), now())
                        on conflict (account_id) do update set secret = null, destroyed_at = now()
                        where person_key.destroyed_at is null""")
                .param("account", person.value())
                .param("key", UUID.randomUUID())
                .update();
        afterwards(this::forgetAll);
    }

    /** after so rare an event nobody minds reading all keys again */
    private void forgetAll() {
        ofPeople.invalidateAll();
        named.invalidateAll();
    }

    private Optional<PersonKey> made(AccountId person) {
        return connections.ask(jdbc -> read(jdbc, person).orElseGet(() -> {
            var fresh = PersonKey.fresh();
            return insert(jdbc, person, fresh)
                    ? Optional.of(fresh)
                    : read(jdbc, person).orElseThrow(() -> new IllegalStateException("No key of " + person));
        }));
    }

    /** false: another node was quicker */
    private static boolean insert(JdbcClient jdbc, AccountId person, PersonKey key) {
        return jdbc.sql("""
                                insert into axon.person_key (account_id, key_id, secret, created_at)
                                values (:account, :key, :secret, now()) on conflict do nothing""")
                        .param("account", person.value())
                        .param("key", key.id())
                        .param("secret", key.secret().getEncoded())
                        .update()
                == 1;
    }

    /** empty: never had one; of an empty one: destroyed */
    private static Optional<Optional<PersonKey>> read(JdbcClient jdbc, AccountId person) {
        return jdbc.sql("select key_id, secret from axon.person_key where account_id = :account")
                .param("account", person.value())
                .query(StoredKeys::key)
                .optional();
    }

    private Optional<PersonKey> found(UUID id) {
        return connections.ask(jdbc -> jdbc.sql("select key_id, secret from axon.person_key where key_id = :key")
                .param("key", id)
                .query(StoredKeys::key)
                .optional()
                .flatMap(key -> key));
    }

    private static Optional<PersonKey> key(ResultSet row, int number) throws SQLException {
        byte[] secret = row.getBytes("secret");
        return secret == null
                ? Optional.empty()
                : Optional.of(PersonKey.of(row.getObject("key_id", UUID.class), secret));
    }

    private static void afterwards(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    private static Caffeine<Object, Object> cache() {
        return Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LET_GO);
    }
}
