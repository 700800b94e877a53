package io.streamlet.app.axon;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same contract on the Axon Server that AXONSERVER_HOST (and AXONSERVER_PORT) names, where it answers. */
class AxonServerEventStoreTest extends EventStoreContract {
    private static @Nullable AxonServerConnectionManager connections;
    private static @Nullable AxonServerEventStore store;

    @BeforeAll
    static void connect() {
        String host = System.getenv("AXONSERVER_HOST");
        int port = Integer.parseInt(
                Optional.ofNullable(System.getenv("AXONSERVER_PORT")).orElse("8124"));
        assumeTrue(host != null && answers(host, port), "no Axon Server at AXONSERVER_HOST");
        var configuration = AxonServerConfiguration.builder()
                .servers(host + ":" + port)
                .componentName("event-store-contract")
                .build();
        configuration.setToken(System.getenv("AXONSERVER_TOKEN"));
        var serializer = SerializerConfiguration.serializer();
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    @AfterAll
    static void disconnect() {
        if (connections != null) {
            connections.shutdown();
        }
    }

    @Override
    EventStore store() {
        return Objects.requireNonNull(store);
    }

    private static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
