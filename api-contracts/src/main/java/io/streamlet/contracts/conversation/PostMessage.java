package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import org.jspecify.annotations.Nullable;

public record PostMessage(
        ClassId classId,
        MessageId messageId,
        String text,
        @Nullable MessageId replyTo,
        Actor by) implements ConversationCommand {}
