package io.streamlet.projection.timeline;

import io.streamlet.contracts.analytics.AnalyticsEvent;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.readmodel.ReadModelEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.timeline.TimelineContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, as far as it says so itself.
 *
 * @param by who did it; of older histories, whose metadata does not tell
 * @param account whom it is about
 * @param subject the peer, invitation, message, stream or sample
 */
record About(
        TimelineContext context,
        @Nullable ClassId classId,
        AccountId by,
        @Nullable AccountId account,
        @Nullable UUID subject) {

    /** Null for what is no event of ours. */
    static @Nullable About of(Object event) {
        return switch (event) {
            case IdentityEvent e -> AboutPeople.of(e);
            case ClassroomEvent e -> AboutPeople.of(e);
            case ConversationEvent e -> AboutTalk.of(e);
            case StageEvent e -> AboutTalk.of(e);
            case MeshEvent e -> AboutMedia.of(e);
            case MediaEvent e -> AboutMedia.of(e);
            case RecordingEvent e -> platform(TimelineContext.RECORDING, e.classId(), null);
            case AnalyticsEvent e -> of(e);
            case ReadModelEvent e -> new About(TimelineContext.READ_MODELS, null, e.by(), null, null);
            default -> null;
        };
    }

    private static About of(AnalyticsEvent event) {
        return switch (event) {
            case DeliverySampled e -> platform(TimelineContext.ANALYTICS, e.classId(), e.sampleId());
        };
    }

    static About platform(TimelineContext context, ClassId classId, @Nullable UUID subject) {
        return new About(context, classId, Actor.system().accountId(), null, subject);
    }
}
