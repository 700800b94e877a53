package io.streamlet.projection.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A piece of history for some copies.
 *
 * @param end all events up to it were read
 * @param last there was no more of it
 * @param targets where the live read models were before it was read
 */
record Reading(List<TrackedEventMessage<?>> events, long end, boolean last, Map<String, Place> targets) {

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
        var events = history.read(from, gaps, upTo, limit);
        boolean last = events.size() < limit;
        long end = last ? upTo : Math.max(from, position(events.getLast()));
        // what a batch costs most: here it is done beside the writing of the one before
        events.forEach(event -> {
            var unused = event.getPayload();
            var alsoUnused = event.getMetaData();
        });
        return new Reading(events, end, last, targets);
    }

    Place reached(String group, Place place) {
        var target = targets.get(group);
        return target == null ? place : place.towards(target, end);
    }

    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
