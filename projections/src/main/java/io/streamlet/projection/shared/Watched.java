package io.streamlet.projection.shared;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryUpdateEmitter;

/** What is being looked at on this node. */
public final class Watched {

    private Watched() {}

    public static <Q, T> Set<T> by(QueryUpdateEmitter emitter, Class<Q> query, Function<Q, T> subject) {
        return emitter.activeSubscriptions().stream()
                .map(Message::getPayload)
                .filter(query::isInstance)
                .map(query::cast)
                .map(subject)
                .collect(Collectors.toSet());
    }
}
