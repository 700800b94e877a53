package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.timeline.TimelinePage;

/** Topic {@code class/<id>/timeline}: a {@link TimelinePage} of the newest, then {@link TimelineAppended}. */
public record WatchTimeline(ClassId classId) implements TopicQuery {}
