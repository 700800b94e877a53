package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** @param position in the event */
@Embeddable
record FirstFrameKey(UUID classId, long sequence, int position) implements Serializable {}
