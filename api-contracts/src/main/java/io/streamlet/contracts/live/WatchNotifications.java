package io.streamlet.contracts.live;

import io.streamlet.contracts.conversation.NotificationsView;
import io.streamlet.contracts.shared.AccountId;

/** Topic {@code me}: a {@link NotificationsView}, then {@link Notified}. */
public record WatchNotifications(AccountId accountId) implements TopicQuery {}
