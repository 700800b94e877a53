package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.ClassAt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Folds a class from the event store up to one of its events: from the last checkpoint on, in the order of the timeline. On its way it
 * keeps every thousandth state.
 */
@Component
class TimeTravel {

    /** events between two checkpoints: about what is read and folded within a tenth of a second */
    static final int STRIDE = 1_000;

    /** until then an event could still be committed whose position is an earlier one */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final TimelineTable table;
    private final Checkpoints checkpoints;
    private final EventStore store;
    private final Clock clock;
    private final int stride;

    @Autowired
    TimeTravel(TimelineTable table, Checkpoints checkpoints, EventStore store, Clock clock) {
        this(table, checkpoints, store, clock, STRIDE);
    }

    TimeTravel(TimelineTable table, Checkpoints checkpoints, EventStore store, Clock clock, int stride) {
        this.table = table;
        this.checkpoints = checkpoints;
        this.store = store;
        this.clock = clock;
        this.stride = stride;
    }

    /** @param position of an event of the class */
    ClassAt to(ClassId classId, long position) {
        var checkpoint = checkpoints.last(classId, position);
        var replica = checkpoint
                .map(kept -> ClassReplica.restored(classId, kept.state()))
                .orElseGet(() -> new ClassReplica(classId));
        long from = checkpoint.map(Checkpoints.Checkpoint::position).orElse(-1L);
        var walk = new Walk(classId, replica);
        table.places(classId, from, position, walk::on);
        return replica.at(position, table.timeOf(position));
    }

    /** Makes the checkpoints that are missing. */
    void keepUp(ClassId classId) {
        var end = table.last(classId, Long.MAX_VALUE);
        if (end.isPresent()) {
            var unused = to(classId, end.getAsLong());
        }
    }

    private final class Walk {
        private final ClassId classId;
        private final ClassReplica replica;
        private final HashMap<String, DomainEventStream> streams = new HashMap<>();
        private final Instant settled = clock.instant().minus(SETTLED);
        private int steps;

        Walk(ClassId classId, ClassReplica replica) {
            this.classId = classId;
            this.replica = replica;
        }

        void on(long position, StoredHistory.Place place) {
            var event = next(place);
            replica.apply(event);
            steps++;
            if (steps % stride == 0 && event.getTimestamp().isBefore(settled)) {
                checkpoints.keep(classId, position, replica.keep());
            }
        }

        private DomainEventMessage<?> next(StoredHistory.Place place) {
            var stream = streams.computeIfAbsent(place.aggregateId(), id -> store.readEvents(id, place.sequence()));
            while (stream.hasNext()) {
                var event = stream.next();
                if (event.getSequenceNumber() == place.sequence()) {
                    return event;
                }
            }
            throw new IllegalStateException("The event store has no event " + place);
        }
    }
}
