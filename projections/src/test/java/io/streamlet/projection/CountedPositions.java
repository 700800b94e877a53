package io.streamlet.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/** Positions in the order in which events are met for the first time. */
public class CountedPositions implements EventPositions {

    private final Map<String, Long> known = new HashMap<>();

    @Override
    public synchronized Map<String, Long> of(Collection<? extends EventMessage<?>> events) {
        var positions = new HashMap<String, Long>();
        for (var event : events) {
            positions.put(
                    event.getIdentifier(), known.computeIfAbsent(event.getIdentifier(), id -> (long) known.size()));
        }
        return positions;
    }

    public synchronized void forget() {
        known.clear();
    }
}
