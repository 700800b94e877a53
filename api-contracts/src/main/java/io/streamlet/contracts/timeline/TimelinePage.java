package io.streamlet.contracts.timeline;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/**
 * Some events that follow each other, oldest first.
 *
 * @param hasMore whether there are more in the direction that was asked for; without one, whether there are earlier ones
 */
public record TimelinePage(List<TimelineEntry> entries, boolean hasMore) implements TopicSnapshot {}
