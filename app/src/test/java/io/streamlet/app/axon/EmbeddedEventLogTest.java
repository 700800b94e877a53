package io.streamlet.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.app.storage.TestDatabase;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.EventLog;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The order is final only where nobody can still put an event before another one. */
class EmbeddedEventLogTest {
    private static TestDatabase database;
    private static EventStorageEngine engine;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;
    private static EmbeddedEventLog log;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
        var dataSource = database.dataSource();
        var serializer = SerializerConfiguration.serializer();
        var transactions = new JdbcTransactionManager(dataSource);
        engine = new StoresConfiguration()
                .eventStorageEngine(
                        serializer,
                        serializer,
                        new UniqueViolationResolver(),
                        DefaultConfigurer.defaultConfiguration(false).buildConfiguration(),
                        new SpringDataSourceConnectionProvider(dataSource),
                        new SpringTransactionManager(transactions));
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(transactions);
        log = new EmbeddedEventLog(jdbc, engine);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void waits_for_an_event_whose_number_is_lower_but_which_is_stored_later() throws Exception {
        append();
        long before = log.settled();
        var slow = new CompletableFuture<Void>();
        var inserted = new CompletableFuture<Void>();
        var writer = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            append();
            inserted.complete(null);
            slow.join();
        }));
        inserted.get(10, TimeUnit.SECONDS);
        append();
        assertThat(positionsAfter(before)).containsExactly(before + 2);

        var settled = CompletableFuture.supplyAsync(log::settled);
        assertThat(settled).failsWithin(200, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
        slow.complete(null);

        assertThat(settled).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(before + 2);
        writer.get(10, TimeUnit.SECONDS);
        assertThat(positionsAfter(before)).containsExactly(before + 1, before + 2);
    }

    @Test
    void does_not_wait_for_what_was_rolled_back_nor_for_those_who_come_later() {
        append();
        long before = log.settled();
        transaction.executeWithoutResult(status -> {
            append();
            status.setRollbackOnly();
        });
        append();
        assertThat(log.settled()).isEqualTo(before + 2);
        assertThat(positionsAfter(before)).containsExactly(before + 2);
    }

    @Test
    void reads_across_a_wide_gap_page_by_page() {
        append();
        long before = log.settled();
        jdbc.sql("select setval(pg_get_serial_sequence('axon.domain_event', 'global_index'), ?)")
                .param(before + 50_000)
                .query(Long.class)
                .single();
        append();
        append();
        assertThat(positionsAfter(before)).containsExactly(before + 50_001, before + 50_002);
        assertThat(log.after(before, 1)).extracting(EventLog.At::position).containsExactly(before + 50_001);
        assertThat(log.after(before + 50_002, 10)).isEmpty();
    }

    private static List<Long> positionsAfter(long position) {
        return log.after(position, 100).stream().map(EventLog.At::position).toList();
    }

    private static void append() {
        var classId = new ClassId(UUID.randomUUID());
        var ended = new ClassEnded(classId, EndReason.values()[0], new AccountId(UUID.randomUUID()));
        engine.appendEvents(List.of(new GenericDomainEventMessage<>("LiveClass", classId.toString(), 0, ended)));
    }
}
