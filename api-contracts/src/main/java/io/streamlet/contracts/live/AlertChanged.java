package io.streamlet.contracts.live;

import io.streamlet.contracts.monitoring.AlertView;

public record AlertChanged(AlertView alert) implements TopicUpdate {}
