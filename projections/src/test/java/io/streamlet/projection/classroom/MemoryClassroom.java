package io.streamlet.projection.classroom;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.MemoryProjection;
import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;
import org.axonframework.queryhandling.QueryUpdateEmitter;

public final class MemoryClassroom {

    private MemoryClassroom() {}

    public static MemoryProjection create(QueryUpdateEmitter emitter) {
        var classes = new MemoryRows<ClassId, ClassRow>();
        var people = new MemoryParticipants();
        return new MemoryProjection(
                new ClassroomProjector(classes, people, emitter),
                Map.of("StoredClass", classes, "StoredParticipant", people));
    }
}
