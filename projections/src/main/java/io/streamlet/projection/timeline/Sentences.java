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
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.stage.StageEvent;
import java.util.Locale;

/** Says of every event what happened, so that a person understands it. */
final class Sentences {

    private Sentences() {}

    static String of(Object event, AccountId actor, Names names) {
        return switch (event) {
            case IdentityEvent e -> PeopleSentences.of(e, names);
            case ClassroomEvent e -> PeopleSentences.of(e, names);
            case ConversationEvent e -> TalkSentences.of(e, actor, names);
            case StageEvent e -> StageSentences.of(e, names);
            case MeshEvent e -> MeshSentences.of(e, names);
            case MediaEvent e -> MeshSentences.of(e);
            case RecordingEvent e -> of(e);
            case AnalyticsEvent e -> of(e);
            case ReadModelEvent e -> ReadModelSentences.of(e, names);
            default -> throw new IllegalArgumentException("No event: " + event.getClass());
        };
    }

    /** an enum's name as words */
    static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String of(RecordingEvent event) {
        return switch (event) {
            case RecordingStarted e -> "The recording began";
            case RecordingSealed e ->
                "The recording was closed: %s in %d part%s"
                        .formatted(seconds(e.durationMillis()), e.parts(), e.parts() == 1 ? "" : "s");
            case RecordingPublished e -> "The recording was published";
            case RecordingFailed e -> "The recording failed: " + words(e.cause());
        };
    }

    private static String of(AnalyticsEvent event) {
        return switch (event) {
            case DeliverySampled e ->
                "%d seconds of delivery were counted".formatted(e.sample().seconds());
        };
    }
}
