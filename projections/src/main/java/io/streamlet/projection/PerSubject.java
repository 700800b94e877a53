package io.streamlet.projection;

import io.streamlet.contracts.analytics.AnalyticsEvent;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.readmodel.ReadModelEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.stage.StageEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Keeps the events of one class in order although they come from several aggregates, and those of one account likewise.
 * An aggregate identifier would not do: a class, its picture and its recording meet in the same row.
 */
public class PerSubject implements SequencingPolicy<EventMessage<?>> {

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case ClassroomEvent e -> e.classId();
            case MediaEvent e -> e.classId();
            case RecordingEvent e -> e.classId();
            case ConversationEvent e -> e.classId();
            case StageEvent e -> e.classId();
            case MeshEvent e -> e.classId();
            case AnalyticsEvent e -> e.classId();
            case IdentityEvent e -> e.accountId();
            case ReadModelEvent e -> e.group();
            default -> event.getIdentifier();
        };
    }
}
