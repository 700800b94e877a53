package io.streamlet.contracts.monitoring;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** Alerts that last, and those that ended within the last day; the latest first. */
public record AlertsView(List<AlertView> alerts) implements TopicSnapshot {}
