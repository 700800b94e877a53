package io.streamlet.contracts.conversation;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** The newest messages in order, oldest first. */
public record ChatView(List<MessageView> messages, boolean hasEarlier, ChatSettings settings)
        implements TopicSnapshot {}
