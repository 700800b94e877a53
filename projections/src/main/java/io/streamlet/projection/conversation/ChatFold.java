package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.SlowModeChanged;
import org.jspecify.annotations.Nullable;

/** What an event makes of the settings of a chat. */
final class ChatFold {

    private ChatFold() {}

    static @Nullable ChatRow step(@Nullable ChatRow row, ConversationEvent event) {
        var settings = row == null ? ChatRow.OPEN : row;
        return switch (event) {
            case ChatLocked e -> new ChatRow(true, settings.slowModeSeconds());
            case ChatUnlocked e -> new ChatRow(false, settings.slowModeSeconds());
            case SlowModeChanged e -> new ChatRow(settings.locked(), e.seconds());
            case MessagePosted e -> row;
            case MessageEdited e -> row;
            case MessageDeleted e -> row;
        };
    }
}
