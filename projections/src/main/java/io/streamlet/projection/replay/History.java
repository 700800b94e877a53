package io.streamlet.projection.replay;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The event store, read in order and in large pieces. */
public interface History {

    /**
     * @param gaps positions at or before {@code after} that are wanted too, where there is an event by now
     * @return in order; each with its position as that of its token, and marked as a replay
     */
    List<TrackedEventMessage<?>> read(long after, Collection<Long> gaps, long upTo, int limit);
}
