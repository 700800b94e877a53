package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Provenance;
import io.streamlet.planner.whatif.RecordedPlan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which classes had a mesh, and what was planned in it: the events of one command are one plan. */
@Component
class RecordedMeshes {

    private final EventStore store;
    private final JdbcClient jdbc;

    RecordedMeshes(EventStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** how many events there are; 0 if it never had a mesh */
    long size(ClassId classId) {
        return store.lastSequenceNumberFor(stream(classId)).orElse(-1L) + 1;
    }

    /** @return empty if there is no such class */
    Optional<String> title(ClassId classId) {
        return jdbc.sql("select title from projection.class where class_id = ?")
                .param(classId.value())
                .query(String.class)
                .optional();
    }

    /** the latest first */
    List<ClassId> startedBetween(Instant from, Instant to, int atMost) {
        return jdbc.sql("""
                        select class_id from projection.class where started_at >= ? and started_at < ?
                        order by started_at desc limit ?""")
                .param(from.atOffset(ZoneOffset.UTC))
                .param(to.atOffset(ZoneOffset.UTC))
                .param(atMost)
                .query((row, number) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
    }

    void read(ClassId classId, Consumer<RecordedPlan> reader) {
        var events = store.readEvents(stream(classId), 0);
        var plan = new ArrayList<MeshEvent>();
        @Nullable DomainEventMessage<?> first = null;
        while (events.hasNext()) {
            var event = events.next();
            if (first != null && !command(first).equals(command(event))) {
                reader.accept(RecordedPlan.of(plan, first.getTimestamp()));
                plan.clear();
                first = null;
            }
            if (event.getPayload() instanceof MeshEvent ours) {
                first = first == null ? event : first;
                plan.add(ours);
            }
        }
        if (first != null) {
            reader.accept(RecordedPlan.of(plan, first.getTimestamp()));
        }
    }

    /** older histories know the command only by the chain that it began */
    private static String command(DomainEventMessage<?> event) {
        var metaData = event.getMetaData();
        var command = metaData.get(Provenance.COMMAND);
        var known = command == null ? metaData.get(Provenance.CORRELATION) : command;
        return known == null ? event.getIdentifier() : known.toString();
    }

    private static String stream(ClassId classId) {
        return "mesh:" + classId;
    }
}
