package io.streamlet.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** All events in their one order, as they are stored. */
public interface EventLog {

    /**
     * How far the order is final. Positions are given before events are committed, so that one can appear before others that
     * could be read already.
     *
     * @return no event will be added at or before it any more; -1 if there are none
     */
    long settled();

    /**
     * @param position exclusive; -1 for all
     * @return the next events in order, at most so many; they are final only up to what was settled before
     */
    List<At> after(long position, int atMost);

    /** An event and where it is. */
    record At(long position, DomainEventMessage<?> event) {}
}
