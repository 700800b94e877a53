package io.streamlet.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every event store behind Streamlet has to do, whichever is configured. */
abstract class EventStoreContract {
    private final ClassId classId = new ClassId(UUID.randomUUID());
    private final AccountId teacher = new AccountId(UUID.randomUUID());

    abstract EventStore store();

    @Test
    void gives_back_what_was_appended_in_order_with_all_its_data() {
        Instant before = Instant.now().minusMillis(1);
        append(event(0, new ClassStarted(classId, teacher)).withMetaData(Map.of("traceId", "t1")));
        append(event(1, ended()), event(2, ended()));

        List<? extends DomainEventMessage<?>> events = read();

        assertThat(events).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
        assertThat(events.getFirst().getPayload()).isEqualTo(new ClassStarted(classId, teacher));
        assertThat(events.getFirst().getMetaData()).containsEntry("traceId", "t1");
        assertThat(events.getFirst().getType()).isEqualTo("LiveClass");
        assertThat(events.getFirst().getTimestamp())
                .isBetween(before, Instant.now().plusMillis(1));
    }

    @Test
    void refuses_a_sequence_number_that_is_taken() {
        append(event(0, ended()));
        assertThatThrownBy(() -> append(event(0, new ClassStarted(classId, teacher))))
                .satisfies(conflict ->
                        assertThat(EventStoreConflicts.isConflict(conflict)).isTrue());
        assertThat(read())
                .hasSize(1)
                .first()
                .extracting(DomainEventMessage::getPayload)
                .isEqualTo(ended());
    }

    @Test
    void appends_all_events_of_a_unit_of_work_or_none() {
        var work = DefaultUnitOfWork.startAndGet(null);
        store().publish(event(0, ended()), event(1, ended()));
        work.rollback();
        assertThat(read()).isEmpty();
    }

    @Test
    void reads_from_a_snapshot_on() {
        IntStream.range(0, 5).forEach(i -> append(event(i, ended())));
        store().storeSnapshot(event(3, new ClassStarted(classId, teacher)));
        awaitSnapshot();
        assertThat(read()).extracting(DomainEventMessage::getSequenceNumber).containsExactly(3L, 4L);
        assertThat(store().readEvents(classId.toString(), 0).asStream().toList())
                .hasSize(5);
    }

    @Test
    void knows_the_last_sequence_number() {
        assertThat(store().lastSequenceNumberFor(classId.toString())).isEmpty();
        append(event(0, ended()), event(1, ended()));
        assertThat(store().lastSequenceNumberFor(classId.toString())).contains(1L);
    }

    @Test
    void streams_what_follows_a_token_in_order_and_as_it_happens() throws Exception {
        TrackingToken start = store().createHeadToken();
        append(event(0, ended()));
        append(event(1, new ClassStarted(classId, teacher)));
        List<TrackedEventMessage<?>> first = follow(start, 2);
        append(event(2, ended()));

        assertThat(first)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(ended(), new ClassStarted(classId, teacher));
        assertThat(follow(first.getFirst().trackingToken(), 2))
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(new ClassStarted(classId, teacher), ended());
    }

    @Test
    void keeps_text_and_nulls_as_they_are() {
        var posted = new MessagePosted(
                classId,
                new MessageId(UUID.randomUUID()),
                teacher,
                "Zoë שלום 🎓",
                ParticipantRole.STUDENT,
                "<b>\"quoted\"</b>\n" + "x".repeat(100_000),
                null);
        append(event(0, posted));
        assertThat(read().getFirst().getPayload()).isEqualTo(posted);
    }

    private void awaitSnapshot() {
        org.awaitility.Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> read().getFirst().getSequenceNumber() == 3);
    }

    private ClassroomEvent ended() {
        return new ClassEnded(classId, EndReason.BY_TEACHER, teacher);
    }

    private <T> DomainEventMessage<T> event(long sequence, T payload) {
        return new GenericDomainEventMessage<>(
                "LiveClass", classId.toString(), sequence, payload, MetaData.emptyInstance());
    }

    private void append(DomainEventMessage<?>... events) {
        DefaultUnitOfWork.startAndGet(null).execute(() -> store().publish(events));
    }

    private List<? extends DomainEventMessage<?>> read() {
        return store().readEvents(classId.toString()).asStream().toList();
    }

    private List<TrackedEventMessage<?>> follow(@Nullable TrackingToken token, int count) throws InterruptedException {
        var seen = new ArrayList<TrackedEventMessage<?>>();
        try (var stream = store().openStream(token)) {
            while (seen.size() < count && stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                seen.add(stream.nextAvailable());
            }
        }
        return seen;
    }
}
