package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;

/** A student or observer of a live class. */
@Embeddable
record PlatformViewerRow(boolean present) {}
