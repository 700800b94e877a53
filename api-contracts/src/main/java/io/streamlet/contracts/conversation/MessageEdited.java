package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import org.axonframework.serialization.Revision;

@Revision("2")
public record MessageEdited(
        ClassId classId,
        MessageId messageId,
        AccountId authorId,
        @Personal("authorId") String text) implements ConversationEvent {}
