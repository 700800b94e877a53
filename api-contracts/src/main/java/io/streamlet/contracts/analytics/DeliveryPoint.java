package io.streamlet.contracts.analytics;

import java.time.Instant;

/** One minute. */
public record DeliveryPoint(Instant at, ViewerCounts viewers, DeliveryBytes bytes) {}
