package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PromptEventsTest {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final PromptEvents events = new PromptEvents(store);

    @AfterEach
    void close() {
        events.close();
        store.shutDown();
    }

    @Test
    void wakesWhoSleepsWhenThereIsSomethingToRead() throws InterruptedException {
        try (var stream = events.openStream(null)) {
            var woken = new Semaphore(0);
            assertThat(stream.setOnAvailableCallback(woken::release)).isTrue();

            for (int i = 0; i < 20; i++) {
                store.publish(GenericEventMessage.asEventMessage("event " + i));
                do {
                    woken.acquire();
                } while (!stream.hasNextAvailable());

                assertThat(stream.nextAvailable().getPayload()).isEqualTo("event " + i);
            }
        }
    }

    @Test
    void wakesAllStreams() throws InterruptedException {
        try (var one = events.openStream(null);
                var other = events.openStream(null)) {
            var woken = new Semaphore(0);
            var wokenToo = new Semaphore(0);
            one.setOnAvailableCallback(woken::release);
            other.setOnAvailableCallback(wokenToo::release);

            store.publish(GenericEventMessage.asEventMessage("event"));

            assertThat(woken.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(wokenToo.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void letsAClosedStreamSleep() {
        var woken = new Semaphore(0);
        try (var stream = events.openStream(null)) {
            stream.setOnAvailableCallback(woken::release);
        }
        await().pollInSameThread().until(() -> woken.drainPermits() == 0);

        store.publish(GenericEventMessage.asEventMessage("event"));

        await().during(700, TimeUnit.MILLISECONDS).until(() -> woken.availablePermits() == 0);
    }
}
