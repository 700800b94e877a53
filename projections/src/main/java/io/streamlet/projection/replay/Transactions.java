package io.streamlet.projection.replay;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions in which the entities of the live read model are read and written in another schema. */
final class Transactions {

    private final EntityManagerFactory entities;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate joined;
    private final TransactionTemplate own;
    private final TransactionTemplate snapshot;

    Transactions(
            EntityManagerFactory entities,
            DataSource dataSource,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        joined = new TransactionTemplate(transactions);
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** joins the one there is */
    <T extends @Nullable Object> T in(Supplier<T> work) {
        return joined.execute(status -> work.get());
    }

    /** its own, also inside of another */
    <T extends @Nullable Object> T inOwn(Supplier<T> work) {
        return own.execute(status -> work.get());
    }

    /** sees the database as it is now until it ends */
    <T extends @Nullable Object> T inSnapshot(Supplier<T> work) {
        return snapshot.execute(status -> work.get());
    }

    /** Inside of a transaction: reads and writes of the copies go to their schema. */
    void with(List<Copy> copies, Work work) {
        // lost at a crash, rows and place alike, and made again
        jdbc.execute("set local synchronous_commit to off");
        var connection = DataSourceUtils.getConnection(dataSource);
        var schema = copies.getFirst().schema();
        try (var session = entities.unwrap(SessionFactory.class)
                .withStatelessOptions()
                .connection(connection)
                .statementInspector((UnaryOperator<String>) sql -> sql.replace("projection.", schema + "."))
                .openStatelessSession()) {
            // without one of its own, which never ends, the session sends every row by itself
            var unused = session.beginTransaction();
            copies.forEach(copy -> copy.use(session));
            work.run();
            ((SharedSessionContractImplementor) session).getJdbcCoordinator().executeBatch();
        } finally {
            copies.forEach(copy -> copy.use(null));
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @FunctionalInterface
    interface Work {
        void run();
    }
}
