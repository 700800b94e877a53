package io.streamlet.projection.timeline;

/** A line of the timeline together with its event. */
record Happened(TimelineFact fact, Object event) {}
