package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.MemoryProjection;
import io.streamlet.projection.shared.MemoryPersonRows;
import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryUpdateEmitter;

public final class MemoryConversation {

    private MemoryConversation() {}

    public static MemoryProjection create(QueryUpdateEmitter emitter) {
        var messages = new MemoryRows<MessageId, MessageRow>();
        var chats = new MemoryRows<ClassId, ChatRow>();
        return new MemoryProjection(
                new ConversationProjector(messages, chats, emitter),
                Map.of("StoredMessage", messages, "StoredChat", chats));
    }

    public static MemoryProjection notifications(QueryUpdateEmitter emitter) {
        var notifications = new MemoryRows<UUID, NotificationRow>();
        var titles = new MemoryRows<ClassId, TitleRow>();
        var followers = new MemoryPersonRows<FollowerRow>();
        return new MemoryProjection(
                new NotificationProjector(notifications, titles, followers, emitter),
                Map.of("StoredNotification", notifications, "StoredTitle", titles, "StoredFollower", followers));
    }
}
