package io.streamlet.projection.timeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.ClassAt;
import io.streamlet.projection.classroom.ClassroomReplica;
import io.streamlet.projection.conversation.ChatReplica;
import io.streamlet.projection.mesh.MeshReplica;
import io.streamlet.projection.shared.Replica;
import io.streamlet.projection.stage.StageReplica;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.json.JsonMapper;

/** All that is known of one class, in memory: the contexts' own folds over its events, from the first or from a checkpoint on. */
final class ClassReplica {

    /** goes up with every change of a fold or a row: checkpoints of an older one say something else */
    static final int FOLD = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private final ClassroomReplica classroom;
    private final StageReplica stage;
    private final ChatReplica chat;
    private final MeshReplica mesh;
    private final List<Replica> all;

    ClassReplica(ClassId classId) {
        classroom = new ClassroomReplica(classId);
        stage = new StageReplica(classId);
        chat = new ChatReplica(classId);
        mesh = new MeshReplica(classId);
        all = List.of(classroom, stage, chat, mesh);
    }

    static ClassReplica restored(ClassId classId, byte[] kept) {
        var replica = new ClassReplica(classId);
        var parts = JSON.readTree(kept);
        for (int i = 0; i < replica.all.size(); i++) {
            replica.all.get(i).restore(Objects.requireNonNull(parts.get(i)), JSON);
        }
        return replica;
    }

    byte[] keep() {
        return JSON.writeValueAsBytes(all.stream().map(Replica::keep).toList());
    }

    void apply(DomainEventMessage<?> event) {
        all.forEach(replica -> replica.apply(event));
    }

    ClassAt at(long position, Instant at) {
        return new ClassAt(
                position,
                at,
                Objects.requireNonNull(classroom.state(), "a class begins with its scheduling"),
                classroom.people(),
                stage.hands(),
                stage.stage(),
                chat.chat(),
                mesh.mesh());
    }
}
