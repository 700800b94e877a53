package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.StageView;

/** Topic {@code class/<id>/stage}: a {@link StageView}, then {@link StageChanged}. */
public record WatchStage(ClassId classId) implements TopicQuery {}
