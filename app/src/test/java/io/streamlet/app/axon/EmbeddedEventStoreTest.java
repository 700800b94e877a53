package io.streamlet.app.axon;

import io.streamlet.app.storage.TestDatabase;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The event store that is there by default. */
class EmbeddedEventStoreTest extends EventStoreContract {
    private static TestDatabase database;
    private static EmbeddedEventStore store;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
        var dataSource = database.dataSource();
        var serializer = SerializerConfiguration.serializer();
        store = EmbeddedEventStore.builder()
                .storageEngine(new StoresConfiguration()
                        .eventStorageEngine(
                                serializer,
                                serializer,
                                new UniqueViolationResolver(),
                                DefaultConfigurer.defaultConfiguration(false).buildConfiguration(),
                                new SpringDataSourceConnectionProvider(dataSource),
                                new SpringTransactionManager(new JdbcTransactionManager(dataSource))))
                .build();
    }

    @AfterAll
    static void stop() {
        store.shutDown();
        database.close();
    }

    @Override
    EventStore store() {
        return store;
    }
}
