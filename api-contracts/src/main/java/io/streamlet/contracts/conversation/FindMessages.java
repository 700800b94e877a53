package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import org.jspecify.annotations.Nullable;

/** Answered with a {@link MessagePage}: the newest messages before the given one, or the newest of all. */
public record FindMessages(ClassId classId, @Nullable MessageId before, int limit) {}
