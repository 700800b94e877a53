package io.streamlet.projection.replay;

import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.projection.PerSubject;
import io.streamlet.projection.Unprojectable;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesideTable;
import io.streamlet.projection.shared.ReadModel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * A read model that is made beside the live one, by projectors of its own. It never gets ahead of the live one, and can be brought to
 * exactly where that is, segment by segment: only there the two can be compared.
 */
final class Copy {

    private static final PerSubject SUBJECTS = new PerSubject();

    private final String group;
    private final Beside beside;
    private final List<Handlers> projectors;
    private final SequencedDeadLetterQueue<EventMessage<?>> letters;
    private final Map<Class<?>, Boolean> concerned = new HashMap<>();
    private final Map<Integer, Segment> segments = new HashMap<>();
    private final Instant begun;
    private Place place;
    private boolean hasLetters;

    /** @param begun since when its rows are written */
    Copy(
            ReadModel model,
            Beside beside,
            SequencedDeadLetterQueue<EventMessage<?>> letters,
            Place place,
            Instant begun) {
        this.group = model.group();
        this.beside = beside;
        this.projectors =
                model.projectors().apply(beside).stream().map(Handlers::new).toList();
        this.letters = letters;
        this.begun = begun;
        this.place = place;
        for (int id : place.ids()) {
            segments.put(id, Segment.computeSegment(id, place.ids()));
        }
    }

    String group() {
        return group;
    }

    String schema() {
        return beside.schema();
    }

    List<BesideTable> tables() {
        return beside.tables();
    }

    Place place() {
        return place;
    }

    /** whether it is the read model of before, which it stays if it is not to answer after all */
    boolean isOfBefore() {
        return beside.schema().equals(Schemas.BEFORE);
    }

    Instant begun() {
        return begun;
    }

    void nothingStored() {
        tables().forEach(BesideTable::nothingStored);
    }

    void recall() {
        tables().forEach(BesideTable::recall);
    }

    void forget() {
        tables().forEach(BesideTable::forget);
    }

    void use(@Nullable StatelessSession session) {
        beside.use(session);
    }

    void lookForLetters() {
        hasLetters = letters.size() > 0;
    }

    /** @param target the events that it covers are handled */
    void handle(Reading.Event event, Place target, Bounds bounds) throws Exception {
        if (!isConcerned(event)) {
            return;
        }
        long position = event.position();
        if (bounds.surely(position) || (bounds.perhaps(position) && isWanted(event.message(), position, target))) {
            handle(event.message());
        }
    }

    /** most read models know of few events */
    private boolean isConcerned(Reading.Event event) {
        var known = concerned.get(event.type());
        if (known == null) {
            known = ErasureEvent.class.isAssignableFrom(event.type())
                    || projectors.stream().anyMatch(projector -> projector.handles(event.message()));
            concerned.put(event.type(), known);
        }
        return known;
    }

    /** Writes what has been handled. */
    void write(Place reached) {
        tables().forEach(BesideTable::write);
        place = reached;
    }

    private boolean isWanted(EventMessage<?> event, long position, Place target) {
        var subject = SUBJECTS.getSequenceIdentifierFor(event);
        for (var segment : segments.entrySet()) {
            if (segment.getValue().matches(subject)) {
                return !place.at(segment.getKey()).covers(position)
                        && target.at(segment.getKey()).covers(position);
            }
        }
        return false;
    }

    /** as the live processor does: what cannot be projected is set aside, and with it what follows about the same */
    private void handle(TrackedEventMessage<?> event) throws Exception {
        // events of before cannot be read any more: rows that were made of them earlier are not as if they never could
        if (event.getPayload() instanceof ErasureEvent && event.getTimestamp().isAfter(begun)) {
            throw new SomebodyErased(group);
        }
        if (hasLetters) {
            var subject = SUBJECTS.getSequenceIdentifierFor(event);
            if (letters.contains(subject)) {
                letters.enqueue(subject, new GenericDeadLetter<>(subject, event));
                return;
            }
        }
        for (var projector : projectors) {
            try {
                projector.handle(event);
            } catch (Exception failure) {
                if (Unprojectable.isOfTheDatabase(failure)) {
                    throw failure;
                }
                var subject = SUBJECTS.getSequenceIdentifierFor(event);
                letters.enqueue(subject, new GenericDeadLetter<>(subject, event, ThrowableCause.truncated(failure)));
                hasLetters = true;
                return;
            }
        }
    }

    /** Between which positions every event is wanted, whatever segment it belongs to; most are. */
    record Bounds(long from, long to, long most) {

        static Bounds of(Place place, Place target) {
            long firstGap =
                    target.gaps().stream().mapToLong(gap -> gap - 1).min().orElse(Long.MAX_VALUE);
            return new Bounds(place.highest(), Math.min(target.lowest(), firstGap), target.highest());
        }

        boolean surely(long position) {
            return position > from && position <= to;
        }

        boolean perhaps(long position) {
            return position <= most;
        }
    }
}
