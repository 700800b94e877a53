package io.streamlet.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamlet.contracts.analytics.AnalyticsEvent;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.stage.StageEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** Makes events into messages as the aggregates would: each on its own stream, a second apart. */
public class History {

    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now;

    public History(Instant start) {
        this.now = start;
    }

    public Instant now() {
        return now;
    }

    public DomainEventMessage<?> next(Object event) {
        now = now.plusSeconds(1);
        var at = now;
        var stream = stream(event);
        var sequence = sequences.merge(stream, 0L, (last, first) -> last + 1);
        var id = UUID.nameUUIDFromBytes((stream + sequence).getBytes(UTF_8));
        return new GenericDomainEventMessage<>(
                "test", stream, sequence, new GenericEventMessage<>(id.toString(), event, Map.of(), at), () -> at);
    }

    private static String stream(Object event) {
        return switch (event) {
            case IdentityEvent e -> e.accountId().toString();
            case AnalyticsEvent e -> "analytics:" + e.classId();
            case ClassroomEvent e -> e.classId().toString();
            case ConversationEvent e -> "conversation:" + e.classId();
            case MeshEvent e -> "mesh:" + e.classId();
            case StageEvent e -> "stage:" + e.classId();
            case MediaEvent e -> "media:" + e.classId();
            case RecordingEvent e -> "recording:" + e.classId();
            default -> throw new IllegalArgumentException("no event: " + event);
        };
    }
}
