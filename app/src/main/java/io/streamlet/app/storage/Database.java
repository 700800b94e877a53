package io.streamlet.app.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of this application. The database is started, or reached, and its schemas are brought up to date on
 * another thread while the application is built; the first connection waits for that and fails with its failure.
 */
final class Database extends AbstractDataSource implements AutoCloseable {
    private static final List<String> SCHEMAS = List.of("axon", "command", "projection");

    private record Started(@Nullable EmbeddedDatabase embedded, HikariDataSource pool) {}

    private final CompletableFuture<Started> started;

    private Database(CompletableFuture<Started> started) {
        this.started = started;
    }

    static Database start(DatabaseProperties properties, DataDirectory data) {
        var started = new CompletableFuture<Started>();
        Thread.ofPlatform().name("database-start").start(() -> {
            try {
                started.complete(properties.external() ? external(properties) : embedded(properties, data));
            } catch (RuntimeException | Error e) {
                started.completeExceptionally(e);
            }
        });
        return new Database(started);
    }

    HikariDataSource pool() {
        try {
            return started.join().pool();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return pool().getConnection(username, password);
    }

    @Override
    public void close() throws IOException {
        Started running = started.exceptionally(failure -> null).join();
        if (running == null) {
            return;
        }
        running.pool().close();
        if (running.embedded() != null) {
            running.embedded().close();
        }
    }

    private static Started external(DatabaseProperties properties) {
        String url = Objects.requireNonNull(properties.url());
        try {
            return new Started(null, open(url, properties.username(), properties.password(), properties.poolSize()));
        } catch (RuntimeException e) {
            throw new DatabaseUnavailable(url, e);
        }
    }

    private static Started embedded(DatabaseProperties properties, DataDirectory data) {
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        try {
            return new Started(
                    database, open(database.url(), database.username(), database.password(), properties.poolSize()));
        } catch (RuntimeException e) {
            try {
                database.close();
            } catch (IOException onClose) {
                e.addSuppressed(new UncheckedIOException(onClose));
            }
            throw e;
        }
    }

    /** A pool whose database has the current schemas. */
    static HikariDataSource open(String url, @Nullable String username, @Nullable String password, int poolSize) {
        var config = new HikariConfig();
        config.setPoolName("streamlet");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(Math.min(4, poolSize));
        config.addDataSourceProperty("ApplicationName", "streamlet");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // it would tell whole rows, people's names and texts among them, to logs and dead letters
        config.addDataSourceProperty("logServerErrorDetail", "false");
        var pool = new HikariDataSource(config);
        try {
            SCHEMAS.forEach(schema -> migrate(pool, schema));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return pool;
    }

    private static void migrate(HikariDataSource pool, String schema) {
        Flyway.configure()
                .dataSource(pool)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }
}
