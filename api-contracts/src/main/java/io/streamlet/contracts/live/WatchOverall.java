package io.streamlet.contracts.live;

import io.streamlet.contracts.analytics.OverallNow;

/** Topic {@code admin/overall}, for admins: {@link OverallNow}, then {@link OverallChanged}. */
public record WatchOverall() implements TopicQuery {}
