package io.streamlet.contracts.live;

import io.streamlet.contracts.analytics.OverallNow;

/** Everything anew. */
public record OverallChanged(OverallNow now) implements TopicUpdate {}
