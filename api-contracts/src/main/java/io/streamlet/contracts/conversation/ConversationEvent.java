package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.ClassId;

/** Everything that can happen in the chat of a class. */
public sealed interface ConversationEvent
        permits MessagePosted, MessageEdited, MessageDeleted, ChatLocked, ChatUnlocked, SlowModeChanged {
    ClassId classId();
}
