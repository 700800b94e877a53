package io.streamlet.projection.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.MessageHandlingMember;

/** The event handlers of a projector. Which of them an event's type goes to is found once. */
final class Handlers {

    private final Object projector;
    private final AnnotatedHandlerInspector<Object> inspector;
    private final Map<Class<?>, Optional<MessageHandlingMember<? super Object>>> byType = new HashMap<>();

    @SuppressWarnings("unchecked")
    Handlers(Object projector) {
        this.projector = projector;
        this.inspector = AnnotatedHandlerInspector.inspectType((Class<Object>) projector.getClass());
    }

    boolean handles(EventMessage<?> event) {
        return handler(event).isPresent();
    }

    void handle(EventMessage<?> event) throws Exception {
        var handler = handler(event);
        if (handler.isPresent()) {
            var unused = handler.get().handle(event, projector);
        }
    }

    private Optional<MessageHandlingMember<? super Object>> handler(EventMessage<?> event) {
        var type = event.getPayloadType();
        var handler = byType.get(type);
        if (handler == null) {
            handler = find(event);
            byType.put(type, handler);
        }
        return handler;
    }

    private Optional<MessageHandlingMember<? super Object>> find(EventMessage<?> event) {
        return inspector
                .getHandlers(projector.getClass())
                .filter(member -> member.canHandle(event))
                .findFirst()
                .map(member -> member);
    }
}
