package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record LockChat(ClassId classId, Actor by) implements ConversationCommand {}
