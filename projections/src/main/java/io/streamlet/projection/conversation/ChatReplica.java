package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.shared.MemoryRows;
import io.streamlet.projection.shared.Replica;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chat of one class. Only its newest messages are kept: later ones can but push older ones out, and what happens to a message that
 * is out no longer shows.
 */
public final class ChatReplica implements Replica {

    /** the newest messages of a moment */
    public static final int SHOWN = 200;

    private static final Comparator<Map.Entry<MessageId, MessageRow>> NEWEST_FIRST =
            Comparator.comparing(message -> -message.getValue().sequence());

    private final ClassId classId;
    private final MemoryRows<MessageId, MessageRow> messages = new MemoryRows<>();
    private final MemoryRows<ClassId, ChatRow> chats = new MemoryRows<>();
    private final ConversationProjector projector = new ConversationProjector(messages, chats, SILENT);

    public ChatReplica(ClassId classId) {
        this.classId = classId;
    }

    @Override
    public void apply(DomainEventMessage<?> event) {
        if (event.getPayload() instanceof ConversationEvent e) {
            projector.on(e, event.getTimestamp(), event.getSequenceNumber(), ReplayStatus.REPLAY);
        }
    }

    public ChatView chat() {
        var newest = newest();
        var settings = chats.find(classId);
        return new ChatView(
                newest.stream()
                        .limit(SHOWN)
                        .map(message -> message.getValue().view(message.getKey()))
                        .toList()
                        .reversed(),
                newest.size() > SHOWN,
                (settings == null ? ChatRow.OPEN : settings).settings());
    }

    @Override
    public Object keep() {
        var rows = new HashMap<UUID, MessageRow>();
        newest().forEach(message -> rows.put(message.getKey().value(), message.getValue()));
        return new Kept(chats.find(classId), rows);
    }

    @Override
    public void restore(JsonNode kept, JsonMapper json) {
        var rows = json.treeToValue(kept, Kept.class);
        if (rows.settings != null) {
            chats.add(classId, rows.settings);
        }
        rows.messages.forEach((id, row) -> messages.add(new MessageId(id), row));
    }

    /** and one more, which tells that there are earlier ones */
    private List<Map.Entry<MessageId, MessageRow>> newest() {
        return messages.all().entrySet().stream()
                .sorted(NEWEST_FIRST)
                .limit(SHOWN + 1)
                .toList();
    }

    private record Kept(@Nullable ChatRow settings, Map<UUID, MessageRow> messages) {}
}
