package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A student on stage. */
@Embeddable
record PlatformSeatRow(Instant since) {}
