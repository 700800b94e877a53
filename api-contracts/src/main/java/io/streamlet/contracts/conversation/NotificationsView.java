package io.streamlet.contracts.conversation;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** The newest notifications, newest first. */
public record NotificationsView(List<NotificationView> notifications) implements TopicSnapshot {}
