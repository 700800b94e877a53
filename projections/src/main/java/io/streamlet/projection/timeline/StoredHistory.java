package io.streamlet.projection.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads events again from where they are stored, by stream and number: the one way to them that every event store has. What lies
 * close together on a stream is read in one go.
 */
@Component
class StoredHistory {

    /** the store reads about that many at a time anyway */
    private static final int SKIPPED_AT_MOST = 50;

    private final EventStore store;

    StoredHistory(EventStore store) {
        this.store = store;
    }

    /** @return by message id; an event that the store does not have is missing */
    Map<String, DomainEventMessage<?>> read(Collection<Place> places) {
        var found = new HashMap<String, DomainEventMessage<?>>();
        var streams = places.stream().collect(Collectors.groupingBy(Place::aggregateId));
        streams.forEach((aggregateId, wanted) -> runs(wanted).forEach(run -> read(aggregateId, run, found)));
        return found;
    }

    private void read(String aggregateId, Run run, Map<String, DomainEventMessage<?>> found) {
        var events = store.readEvents(aggregateId, run.first);
        while (events.hasNext() && events.peek().getSequenceNumber() <= run.last) {
            var event = events.next();
            found.put(event.getIdentifier(), event);
        }
    }

    private static List<Run> runs(List<Place> wanted) {
        var runs = new ArrayList<Run>();
        wanted.stream().mapToLong(Place::sequence).sorted().forEach(sequence -> {
            if (!runs.isEmpty() && sequence - runs.getLast().last <= SKIPPED_AT_MOST) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first, sequence));
            } else {
                runs.add(new Run(sequence, sequence));
            }
        });
        return runs;
    }

    record Place(String aggregateId, long sequence) {}

    private record Run(long first, long last) {}
}
