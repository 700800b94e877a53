package io.streamlet.projection.replay;

import io.streamlet.projection.PerSubject;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesideTable;
import io.streamlet.projection.shared.ReadModel;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;

/** Copies of read models over a history in memory, in small pieces and with little memory. */
final class ReplayRig implements History, LivePlaces {

    private static final int PIECE = 40;

    Instant begun = Instant.MAX;

    final Map<String, Place> live = new HashMap<>();
    final Map<String, InMemorySequencedDeadLetterQueue<EventMessage<?>>> letters = new HashMap<>();
    final MemoryLedger ledger = new MemoryLedger();
    private final List<? extends DomainEventMessage<?>> events;
    private final Transactions transactions;

    ReplayRig(List<? extends DomainEventMessage<?>> events, Transactions transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    Copying copying(List<Copy> copies) {
        return new Copying(this, this, ledger, transactions, "here", copies, PIECE);
    }

    Copy copy(ReadModel model, String schema, int held, Place place) {
        var queue = letters.computeIfAbsent(
                model.group(), group -> InMemorySequencedDeadLetterQueue.<EventMessage<?>>defaultQueue());
        return new Copy(model, new Beside(schema, held), queue, place, begun);
    }

    static List<String> tables(ReadModel model) {
        var beside = new Beside(Schemas.NEXT, 0);
        var unused = model.projectors().apply(beside);
        return beside.tables().stream().map(BesideTable::table).toList();
    }

    static Place place(long... indexes) {
        return new Place(IntStream.range(0, indexes.length)
                .mapToObj(segment -> new Place.At(segment, indexes[segment], List.of()))
                .toList());
    }

    /** the events that segments have handled that are there */
    List<? extends DomainEventMessage<?>> coveredBy(Place place) {
        return IntStream.range(0, events.size())
                .filter(position -> segments(place).entrySet().stream()
                        .anyMatch(segment -> segment.getValue()
                                        .matches(new PerSubject().getSequenceIdentifierFor(events.get(position)))
                                && place.at(segment.getKey()).covers(position)))
                .mapToObj(events::get)
                .toList();
    }

    private static Map<Integer, Segment> segments(Place place) {
        var segments = new HashMap<Integer, Segment>();
        for (int id : place.ids()) {
            segments.put(id, Segment.computeSegment(id, place.ids()));
        }
        return segments;
    }

    @Override
    public List<TrackedEventMessage<?>> read(long after, Collection<Long> gaps, long upTo, int limit) {
        return IntStream.range(0, events.size())
                .filter(position -> (position > after && position <= upTo) || gaps.contains((long) position))
                .limit(limit + gaps.size())
                .<TrackedEventMessage<?>>mapToObj(position -> new GenericTrackedDomainEventMessage<>(
                        new ReplayToken(
                                new GlobalSequenceTrackingToken(Long.MAX_VALUE),
                                new GlobalSequenceTrackingToken(position)),
                        events.get(position)))
                .toList();
    }

    @Override
    public Place of(String group) {
        return live.getOrDefault(group, place(events.size() - 1));
    }

    @Override
    public Place held(String group) {
        return of(group);
    }
}
