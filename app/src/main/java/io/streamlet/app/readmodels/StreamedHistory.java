package io.streamlet.app.readmodels;

import io.streamlet.projection.replay.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The event store by its streams: of Axon Server, whose positions have no gaps. */
final class StreamedHistory implements History {
    private static final int PATIENCE_MILLIS = 1_000;

    private final EventStore events;

    StreamedHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public List<TrackedEventMessage<?>> read(long after, Collection<Long> gaps, long upTo, int limit) {
        var read = new ArrayList<TrackedEventMessage<?>>();
        var end = new GlobalSequenceTrackingToken(Long.MAX_VALUE);
        try (var stream = events.openStream(after < 0 ? null : new GlobalSequenceTrackingToken(after))) {
            long position = after;
            while (position < upTo && read.size() < limit) {
                if (!stream.hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The event store does not go on after " + position);
                }
                var event = stream.nextAvailable();
                position = event.trackingToken().position().orElseThrow();
                if (position <= upTo) {
                    read.add(event.withTrackingToken(new ReplayToken(end, new GlobalSequenceTrackingToken(position))));
                }
            }
            return read;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
