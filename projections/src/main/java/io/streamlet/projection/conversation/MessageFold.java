package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.shared.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event makes of a message's row, and which message it is about. */
final class MessageFold {

    private MessageFold() {}

    static @Nullable MessageRow step(@Nullable MessageRow row, ConversationEvent event, Instant at, long sequence) {
        if (row == null) {
            return event instanceof MessagePosted e ? posted(e, at, sequence) : null;
        }
        return switch (event) {
            case MessagePosted e -> row;
            case MessageEdited e -> row.edited(e.text(), at);
            case MessageDeleted e -> row.withoutText();
            case ChatLocked e -> row;
            case ChatUnlocked e -> row;
            case SlowModeChanged e -> row;
        };
    }

    /** Null where the event is about the chat itself. */
    static @Nullable MessageId about(ConversationEvent event) {
        return switch (event) {
            case MessagePosted e -> e.messageId();
            case MessageEdited e -> e.messageId();
            case MessageDeleted e -> e.messageId();
            case ChatLocked e -> null;
            case ChatUnlocked e -> null;
            case SlowModeChanged e -> null;
        };
    }

    private static MessageRow posted(MessagePosted e, Instant at, long sequence) {
        return new MessageRow(
                e.classId(),
                sequence,
                e.authorId(),
                e.authorName(),
                e.authorRole(),
                e.text(),
                e.replyTo(),
                at,
                null,
                false);
    }
}
