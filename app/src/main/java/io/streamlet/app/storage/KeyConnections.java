package io.streamlet.app.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few connections that are never part of somebody's transaction, each with a thread of its own. Whoever asks may hold a connection of
 * the great pool, so nothing here waits for one; and the threads are the system's: where hundreds register at once, virtual ones
 * that hold a connection would wait for those that hash passwords.
 */
@Component
public final class KeyConnections implements AutoCloseable {
    private static final int AT_MOST = 2;

    private final Database database;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_MOST, Thread.ofPlatform().name("keys-", 0).daemon().factory());
    private @Nullable HikariDataSource pool;

    KeyConnections(Database database) {
        this.database = database;
    }

    public <T> T ask(Function<JdbcClient, T> question) {
        try {
            return CompletableFuture.supplyAsync(() -> question.apply(JdbcClient.create(pool())), threads)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            pool = open(database.pool());
        }
        return pool;
    }

    private static HikariDataSource open(HikariDataSource great) {
        var config = new HikariConfig();
        config.setPoolName("streamlet-keys");
        config.setJdbcUrl(great.getJdbcUrl());
        config.setUsername(great.getUsername());
        config.setPassword(great.getPassword());
        config.setMaximumPoolSize(AT_MOST);
        config.setMinimumIdle(0);
        config.setDataSourceProperties(great.getDataSourceProperties());
        return new HikariDataSource(config);
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        if (pool != null) {
            pool.close();
        }
    }
}
