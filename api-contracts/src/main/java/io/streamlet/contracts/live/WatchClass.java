package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.shared.ClassId;

/** Topic {@code class/<id>}: a {@link ClassView}, then {@link ClassChanged}. */
public record WatchClass(ClassId classId) implements TopicQuery {}
