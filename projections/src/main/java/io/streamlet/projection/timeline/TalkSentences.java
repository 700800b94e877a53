package io.streamlet.projection.timeline;

import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.shared.AccountId;

/** Sentences about the chat. */
final class TalkSentences {

    private TalkSentences() {}

    static String of(ConversationEvent event, AccountId actor, Names names) {
        return switch (event) {
            case MessagePosted e -> "%s wrote: “%s”".formatted(names.of(e.authorId()), e.text());
            case MessageEdited e -> "%s changed a message to: “%s”".formatted(names.of(actor), e.text());
            case MessageDeleted e -> "%s deleted a message".formatted(names.of(e.by()));
            case ChatLocked e -> "%s locked the chat".formatted(names.of(e.by()));
            case ChatUnlocked e -> "%s unlocked the chat".formatted(names.of(e.by()));
            case SlowModeChanged e ->
                e.seconds() == 0
                        ? "%s switched slow mode off".formatted(names.of(e.by()))
                        : "%s allowed a message every %d seconds".formatted(names.of(e.by()), e.seconds());
        };
    }
}
