package io.streamlet.contracts.live;

import io.streamlet.contracts.monitoring.AlertsView;

/** Topic {@code alerts}, for admins: an {@link AlertsView}, then {@link AlertChanged}. */
public record WatchAlerts() implements TopicQuery {}
