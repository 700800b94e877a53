package io.streamlet.projection.shared;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one context knows of one class, in memory: the projectors of the context themselves over rows that live as long as this
 * object. Not for concurrent use.
 */
public interface Replica {

    /** for projectors that tell nobody: to them all that happened is a replay */
    QueryUpdateEmitter SILENT = SimpleQueryUpdateEmitter.builder().build();

    /** of any context; the same event again changes nothing, as in the projectors */
    void apply(DomainEventMessage<?> event);

    /** @return the rows, in a form that {@link #restore} takes back; what nobody can see any more may be left out */
    Object keep();

    void restore(JsonNode kept, JsonMapper json);
}
