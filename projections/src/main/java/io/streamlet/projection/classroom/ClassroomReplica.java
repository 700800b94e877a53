package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.MemoryRows;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.Replica;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One class and the people in it. */
public final class ClassroomReplica implements Replica {

    private final ClassId classId;
    private final MemoryRows<ClassId, ClassRow> classes = new MemoryRows<>();
    private final MemoryParticipants people = new MemoryParticipants();
    private final ClassroomProjector projector = new ClassroomProjector(classes, people, SILENT);

    public ClassroomReplica(ClassId classId) {
        this.classId = classId;
    }

    @Override
    public void apply(DomainEventMessage<?> event) {
        var at = event.getTimestamp();
        if (event.getPayload() instanceof ClassroomEvent e) {
            projector.on(e, at, ReplayStatus.REPLAY);
        } else if (event.getPayload() instanceof MediaEvent e) {
            projector.on(e, ReplayStatus.REPLAY);
        } else if (event.getPayload() instanceof RecordingEvent e) {
            projector.on(e, at, ReplayStatus.REPLAY);
        }
    }

    /** Null before it was scheduled. */
    public @Nullable ClassView state() {
        var row = classes.find(classId);
        return row == null ? null : row.view(classId);
    }

    public PeopleView people() {
        return ParticipantFold.people(people.of(classId));
    }

    @Override
    public Object keep() {
        var rows = new HashMap<UUID, ParticipantRow>();
        people.of(classId).forEach((account, row) -> rows.put(account.value(), row));
        return new Kept(classes.find(classId), rows);
    }

    @Override
    public void restore(JsonNode kept, JsonMapper json) {
        var rows = json.treeToValue(kept, Kept.class);
        if (rows.state != null) {
            classes.add(classId, rows.state);
        }
        rows.people.forEach((account, row) -> people.add(PersonKey.of(classId, new AccountId(account)), row));
    }

    private record Kept(@Nullable ClassRow state, Map<UUID, ParticipantRow> people) {}
}
