package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.HandsView;

/** Topic {@code class/<id>/hands}: a {@link HandsView}, then {@link HandsChanged}. */
public record WatchHands(ClassId classId) implements TopicQuery {}
