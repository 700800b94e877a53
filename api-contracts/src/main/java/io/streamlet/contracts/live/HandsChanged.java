package io.streamlet.contracts.live;

import io.streamlet.contracts.stage.HandsView;

public record HandsChanged(HandsView view) implements TopicUpdate {}
