package io.streamlet.contracts.conversation;

import java.util.List;

/** Messages in order, oldest first. */
public record MessagePage(List<MessageView> messages, boolean hasEarlier) {}
