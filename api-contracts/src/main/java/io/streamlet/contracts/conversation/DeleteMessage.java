package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;

public record DeleteMessage(ClassId classId, MessageId messageId, Actor by) implements ConversationCommand {}
