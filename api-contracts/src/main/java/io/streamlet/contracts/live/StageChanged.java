package io.streamlet.contracts.live;

import io.streamlet.contracts.stage.StageView;

public record StageChanged(StageView stage) implements TopicUpdate {}
