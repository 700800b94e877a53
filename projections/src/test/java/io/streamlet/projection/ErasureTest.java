package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.identity.ErasureReason;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureTest extends ReadModelTest {

    private static final AccountId PERSON = Some.account(3);
    private static final AccountErased ERASED = new AccountErased(PERSON, ErasureReason.REQUESTED, Some.account(1));

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CountedPositions positions;

    @BeforeEach
    void anEmptyStore() {
        positions.forget();
    }

    /** whatever the segments of a rebuild come to first */
    @Test
    void whatIsCleanedIsWhatARebuildMakesOfEventsThatNobodyCanRead() {
        for (int seed = 1; seed <= 3; seed++) {
            var history = RandomHistory.of(seed, 300);
            var erasure = List.of(message(history, ERASED, 0), message(history, new ErasureCompleted(PERSON), 1));

            apply(history);
            var before = stored();
            apply(erasure);
            var live = stored();
            assertThat(live).isNotEqualTo(before);

            projections.reset();
            var unreadable = history.stream().map(ErasureTest::unreadable).toList();
            int early = beginning(history);
            apply(unreadable.subList(0, early));
            apply(erasure);
            apply(unreadable.subList(early, unreadable.size()));

            var rebuilt = stored();
            live.forEach(
                    (table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
            projections.reset();
            positions.forget();
        }
    }

    @Test
    void openPagesAreTold() {
        projections.apply(
                Some.scheduled(Some.CLASS, "Topology", ProjectionApplication.NOW),
                Some.joined(Some.CLASS, PERSON, ParticipantRole.STUDENT),
                new MessagePosted(
                        Some.CLASS,
                        new MessageId(new UUID(9, 9)),
                        PERSON,
                        "Grace",
                        ParticipantRole.STUDENT,
                        "my secret",
                        null));

        var people = updates(new WatchPeople(Some.CLASS), () -> projections.apply(ERASED));
        assertThat(people)
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonChanged.class,
                        update -> assertThat(update.person().displayName()).isEqualTo(Personal.ERASED));
        // cleaned once, it says nothing new
        assertThat(updates(new WatchChat(Some.CLASS), () -> projections.apply(new ErasureCompleted(PERSON))))
                .isEmpty();
    }

    @Test
    void theirMessagesKeepTheirPlaceWithoutATextOfTheirs() {
        projections.apply(new MessagePosted(
                Some.CLASS,
                new MessageId(new UUID(9, 9)),
                PERSON,
                "Grace",
                ParticipantRole.STUDENT,
                "my secret",
                null));

        var chat = updates(new WatchChat(Some.CLASS), () -> projections.apply(ERASED));

        assertThat(chat).singleElement().isInstanceOfSatisfying(MessageChanged.class, update -> {
            assertThat(update.message().text()).isEqualTo(Personal.ERASED);
            assertThat(update.message().authorName()).isEqualTo(Personal.ERASED);
            assertThat(update.message().authorId()).isEqualTo(PERSON);
        });
    }

    private void apply(List<? extends DomainEventMessage<?>> events) {
        events.forEach(event -> projections.applyBatch(List.of(event)));
    }

    /** where an erasure can come first: after the last event of the account itself */
    private static int beginning(List<DomainEventMessage<?>> history) {
        int last = 0;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).getPayload() instanceof IdentityEvent event
                    && event.accountId().equals(PERSON)) {
                last = i + 1;
            }
        }
        return last;
    }

    private static DomainEventMessage<?> message(List<DomainEventMessage<?>> after, Object event, int number) {
        var last = after.getLast();
        return new GenericDomainEventMessage<>(
                "test",
                PERSON.toString(),
                10_000 + number,
                new GenericEventMessage<>("erasure-" + number, event, Map.of(), last.getTimestamp()),
                last::getTimestamp);
    }

    private static DomainEventMessage<?> unreadable(DomainEventMessage<?> event) {
        var message = new GenericEventMessage<>(
                event.getIdentifier(), unreadable(event.getPayload()), event.getMetaData(), event.getTimestamp());
        return new GenericDomainEventMessage<>(
                "test", event.getAggregateIdentifier(), event.getSequenceNumber(), message, event::getTimestamp);
    }

    private static Object unreadable(Object event) {
        try {
            var components = event.getClass().getRecordComponents();
            var values = new ArrayList<Object>();
            for (var component : components) {
                var personal = component.getAnnotation(Personal.class);
                boolean theirs = personal != null
                        && PERSON.equals(Arrays.stream(components)
                                .filter(other -> other.getName().equals(personal.value()))
                                .findFirst()
                                .orElseThrow()
                                .getAccessor()
                                .invoke(event));
                values.add(theirs ? Personal.ERASED : component.getAccessor().invoke(event));
            }
            return event.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<String>> stored() {
        var rows = new TreeMap<String, List<String>>();
        for (var table : jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'projection' and table_name <> 'flyway_schema_history'""").query(String.class).list()) {
            rows.put(
                    table,
                    jdbc.sql("select t::text from projection.\"" + table + "\" t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }
}
