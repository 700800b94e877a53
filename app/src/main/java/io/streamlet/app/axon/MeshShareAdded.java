package io.streamlet.app.axon;

import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassScheduled;
import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events with the settings of a class, revision 1 → 2: the settings of before say nothing of the mesh. */
final class MeshShareAdded extends SingleEventUpcaster {
    private static final Set<String> EVENTS =
            Set.of(ClassScheduled.class.getName(), ClassDetailsChanged.class.getName());

    /** the default of the day the setting came: history does not change with later defaults */
    private static final int MESH_SHARE = 25;

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return EVENTS.contains(event.getType().getName())
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var next = new SimpleSerializedType(event.getType().getName(), "2");
        return event.upcastPayload(next, JsonNode.class, MeshShareAdded::withMeshShare);
    }

    private static JsonNode withMeshShare(JsonNode payload) {
        ((ObjectNode) payload.required("settings")).put("meshShare", MESH_SHARE);
        return payload;
    }
}
