package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record MessageEdited(ClassId classId, MessageId messageId, String text) implements ConversationEvent {}
