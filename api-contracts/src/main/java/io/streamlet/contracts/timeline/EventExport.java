package io.streamlet.contracts.timeline;

import java.util.List;

/**
 * Some events in their order.
 *
 * @param reached all events up to this position have been looked at; may be beyond the last of {@code events}
 */
public record EventExport(List<ExportedEvent> events, long reached) {
    public EventExport {
        events = List.copyOf(events);
    }
}
