package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record SlowModeChanged(ClassId classId, int seconds, AccountId by) implements ConversationEvent {}
