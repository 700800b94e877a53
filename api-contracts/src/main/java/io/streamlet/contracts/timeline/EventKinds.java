package io.streamlet.contracts.timeline;

import io.streamlet.contracts.analytics.AnalyticsEvent;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.readmodel.ReadModelEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.stage.StageEvent;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of events there are, by context. A kind is the name of its record. */
public final class EventKinds {
    private static final Map<TimelineContext, Class<?>> FAMILIES = families();
    private static final Map<TimelineContext, Set<String>> KINDS = kinds();

    private EventKinds() {}

    public static Set<String> of(Collection<TimelineContext> contexts) {
        return contexts.stream().flatMap(context -> of(context).stream()).collect(Collectors.toSet());
    }

    public static boolean exists(String kind) {
        return KINDS.values().stream().anyMatch(kinds -> kinds.contains(kind));
    }

    private static Set<String> of(TimelineContext context) {
        return KINDS.getOrDefault(context, Set.of());
    }

    private static Map<TimelineContext, Class<?>> families() {
        var families = new EnumMap<TimelineContext, Class<?>>(TimelineContext.class);
        for (var context : TimelineContext.values()) {
            families.put(
                    context,
                    switch (context) {
                        case IDENTITY -> IdentityEvent.class;
                        case CLASSROOM -> ClassroomEvent.class;
                        case CONVERSATION -> ConversationEvent.class;
                        case STAGE -> StageEvent.class;
                        case MESH -> MeshEvent.class;
                        case MEDIA -> MediaEvent.class;
                        case RECORDING -> RecordingEvent.class;
                        case ANALYTICS -> AnalyticsEvent.class;
                        case READ_MODELS -> ReadModelEvent.class;
                    });
        }
        return families;
    }

    private static Map<TimelineContext, Set<String>> kinds() {
        var kinds = new EnumMap<TimelineContext, Set<String>>(TimelineContext.class);
        FAMILIES.forEach((context, family) ->
                kinds.put(context, records(family).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet())));
        return kinds;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventKinds::records)
                : Stream.of(type);
    }
}
