package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record MessageDeleted(ClassId classId, MessageId messageId, AccountId by) implements ConversationEvent {}
