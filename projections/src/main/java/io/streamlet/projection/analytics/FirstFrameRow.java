package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;

/** How long one page waited for its first picture. */
@Embeddable
record FirstFrameRow(int millis) {}
