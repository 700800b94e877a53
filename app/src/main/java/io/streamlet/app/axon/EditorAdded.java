package io.streamlet.app.axon;

import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Provenance;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changed messages, revision 1 → 2: those of before do not say whose they are. Only authors change a message, so it is who acted; where
 * that was not noted yet, nobody but the platform is left.
 */
final class EditorAdded extends SingleEventUpcaster {
    private static final String EVENT = MessageEdited.class.getName();

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return EVENT.equals(event.getType().getName())
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var author = event.getMetaData().getObject().get(Provenance.ACTOR) instanceof String actor
                ? actor
                : Actor.system().accountId().toString();
        var next = new SimpleSerializedType(EVENT, "2");
        return event.upcastPayload(next, JsonNode.class, payload -> by(author, payload));
    }

    private static JsonNode by(String author, JsonNode payload) {
        ((ObjectNode) payload).put("authorId", author);
        return payload;
    }
}
