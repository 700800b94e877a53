package io.streamlet.planner;

import io.streamlet.contracts.mesh.MeshEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy decided: events to apply in this order, or the reason why there are none.
 *
 * @param refused with a refusal there are no events
 */
public record Plan(List<MeshEvent> events, @Nullable PlanRefusal refused) {
    private static final Plan NOTHING = new Plan(List.of(), null);

    public Plan {
        events = List.copyOf(events);
    }

    /** what was asked for is so already */
    public static Plan nothing() {
        return NOTHING;
    }

    public static Plan of(List<MeshEvent> events) {
        return events.isEmpty() ? NOTHING : new Plan(events, null);
    }

    public static Plan refused(PlanRefusal reason) {
        return new Plan(List.of(), reason);
    }
}
