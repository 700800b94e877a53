package io.streamlet.app.axon;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.projection.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The order of Axon Server: numbers without gaps, given when events are committed, so that what is there is final. */
final class AxonServerEventLog implements EventLog {
    /** for the first event to arrive, of which the caller knows that it is there */
    private static final int PATIENCE_MILLIS = 2_000;

    private final EventStore store;

    AxonServerEventLog(EventStore store) {
        this.store = store;
    }

    @Override
    public long settled() {
        var head = store.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    @Override
    public List<At> after(long position, int atMost) {
        long head = settled();
        var found = new ArrayList<At>();
        try (var events = store.openStream(position < 0 ? null : new GlobalSequenceTrackingToken(position))) {
            long last = position;
            while (found.size() < atMost
                    && last < head
                    && events.hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> event = events.nextAvailable();
                last = event.trackingToken().position().orElseThrow();
                if (event instanceof DomainEventMessage<?> ours) {
                    found.add(new At(last, ours));
                }
            }
            if (found.isEmpty() && last < head) {
                throw late();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
        return found;
    }

    private static BusinessException late() {
        return new BusinessException(ErrorCode.TRY_AGAIN, "The event store does not answer right now.");
    }
}
