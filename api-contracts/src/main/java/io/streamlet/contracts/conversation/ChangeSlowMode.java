package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** Seconds that one student waits between two messages; 0 switches it off. */
public record ChangeSlowMode(ClassId classId, int seconds, Actor by) implements ConversationCommand {}
