package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;

public record EditMessage(ClassId classId, MessageId messageId, String text, Actor by) implements ConversationCommand {}
