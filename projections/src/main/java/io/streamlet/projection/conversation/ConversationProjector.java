package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.live.ChatSettingsChanged;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.shared.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Keeps the chat of every class, message by message; a deleted message keeps its place and loses its text. */
@Component
@ProcessingGroup("conversation")
class ConversationProjector {

    private final Rows<MessageId, MessageRow> messages;
    private final Rows<ClassId, ChatRow> chats;
    private final QueryUpdateEmitter emitter;

    ConversationProjector(
            Rows<MessageId, MessageRow> messages, Rows<ClassId, ChatRow> chats, QueryUpdateEmitter emitter) {
        this.messages = messages;
        this.chats = chats;
        this.emitter = emitter;
    }

    @EventHandler
    void on(ConversationEvent event, @Timestamp Instant at, @SequenceNumber long sequence, ReplayStatus replay) {
        var message = MessageFold.about(event);
        if (message == null) {
            stepChat(event, replay);
        } else {
            stepMessage(message, event, at, sequence, replay);
        }
    }

    @ResetHandler
    void reset() {
        messages.clear();
        chats.clear();
    }

    private void stepMessage(
            MessageId message, ConversationEvent event, Instant at, long sequence, ReplayStatus replay) {
        var change = messages.fold(message, row -> MessageFold.step(row, event, at, sequence));
        var row = change.after();
        if (row != null && !change.isNone()) {
            tell(event.classId(), new MessageChanged(row.view(message)), replay);
        }
    }

    private void stepChat(ConversationEvent event, ReplayStatus replay) {
        var change = chats.fold(event.classId(), row -> ChatFold.step(row, event));
        var row = change.after();
        if (row != null && !change.isNone()) {
            tell(event.classId(), new ChatSettingsChanged(row.settings()), replay);
        }
    }

    private void tell(ClassId classId, TopicUpdate update, ReplayStatus replay) {
        if (!replay.isReplay()) {
            emitter.emit(WatchChat.class, query -> query.classId().equals(classId), update);
        }
    }
}
