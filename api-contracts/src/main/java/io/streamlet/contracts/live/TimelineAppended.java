package io.streamlet.contracts.live;

import io.streamlet.contracts.timeline.TimelineEntry;

/** Something happened. Positions may come out of order, by a little: an entry belongs where its position says. */
public record TimelineAppended(TimelineEntry entry) implements TopicUpdate {}
