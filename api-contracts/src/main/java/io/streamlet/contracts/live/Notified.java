package io.streamlet.contracts.live;

import io.streamlet.contracts.conversation.NotificationView;

public record Notified(NotificationView notification) implements TopicUpdate {}
