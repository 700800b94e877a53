package io.streamlet.projection.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A piece of history for some copies.
 *
 * @param end all events up to it were read
 * @param last there was no more of it
 * @param targets where the live read models were before it was read
 */
record Reading(List<Event> events, long end, boolean last, Map<String, Place> targets) {

    /** with what every copy asks for */
    record Event(TrackedEventMessage<?> message, long position, Class<?> type) {

        /** What costs most is done here, beside the writing of the piece before. */
        static Event of(TrackedEventMessage<?> stored) {
            var token = stored.trackingToken();
            long position = token.position().orElseThrow();
            var message = stored instanceof DomainEventMessage<?> event
                    ? new GenericTrackedDomainEventMessage<>(token, deserialized(event))
                    : stored;
            return new Event(message, position, message.getPayloadType());
        }

        private static DomainEventMessage<?> deserialized(DomainEventMessage<?> event) {
            return new GenericDomainEventMessage<>(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getPayload(),
                    event.getMetaData(),
                    event.getIdentifier(),
                    event.getTimestamp());
        }
    }

    static Reading of(History history, Map<String, Place> places, Map<String, Place> targets, int limit) {
        long upTo = targets.values().stream().mapToLong(Place::highest).max().orElseThrow();
        long after = upTo;
        Collection<Long> gaps = new HashSet<>();
        for (var place : places.entrySet()) {
            var target = Objects.requireNonNull(targets.get(place.getKey()));
            after = Math.min(after, place.getValue().firstBehind(target));
            gaps.addAll(place.getValue().filled(target));
        }
        long from = after;
        gaps.removeIf(gap -> gap > from);
        var events = history.read(from, gaps, upTo, limit).stream()
                .<Event>map(Event::of)
                .toList();
        boolean last = events.size() < limit;
        long end = last ? upTo : Math.max(from, events.getLast().position());
        return new Reading(events, end, last, targets);
    }

    Place reached(String group, Place place) {
        var target = targets.get(group);
        return target == null ? place : place.towards(target, end);
    }
}
