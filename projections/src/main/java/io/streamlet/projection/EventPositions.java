package io.streamlet.projection;

import java.util.Collection;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * Where events stand in the order of all events. The token of an event does not always tell: one that was committed after a later
 * one comes with the token of that.
 */
@FunctionalInterface
public interface EventPositions {

    /** @return by identifier; all of them */
    Map<String, Long> of(Collection<? extends EventMessage<?>> events);
}
