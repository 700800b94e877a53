package io.streamlet.contracts.live;

import io.streamlet.contracts.conversation.MessageView;

/** A message was posted, edited or deleted. */
public record MessageChanged(MessageView message) implements TopicUpdate {}
