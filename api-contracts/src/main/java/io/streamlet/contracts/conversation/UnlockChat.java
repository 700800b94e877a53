package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record UnlockChat(ClassId classId, Actor by) implements ConversationCommand {}
