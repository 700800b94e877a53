package io.streamlet.app.axon;

import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassScheduled;
import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events with the settings of a class, revision 2 → 3: the settings of before say nothing of the stage. */
final class StageSeatsAdded extends SingleEventUpcaster {
    private static final Set<String> EVENTS =
            Set.of(ClassScheduled.class.getName(), ClassDetailsChanged.class.getName());

    /** what every stage had until then */
    private static final int STAGE_SEATS = 4;

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return EVENTS.contains(event.getType().getName())
                && "2".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var next = new SimpleSerializedType(event.getType().getName(), "3");
        return event.upcastPayload(next, JsonNode.class, StageSeatsAdded::withStageSeats);
    }

    private static JsonNode withStageSeats(JsonNode payload) {
        ((ObjectNode) payload.required("settings")).put("stageSeats", STAGE_SEATS);
        return payload;
    }
}
