package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ChatUnlocked(ClassId classId, AccountId by) implements ConversationEvent {}
