package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Addressed to the conversation of a class. */
public sealed interface ConversationCommand
        permits PostMessage, EditMessage, DeleteMessage, LockChat, UnlockChat, ChangeSlowMode {
    ClassId classId();

    /** the stream of its own that this context keeps for a class */
    @TargetAggregateIdentifier
    default String aggregateId() {
        return "conversation:" + classId();
    }
}
