package io.streamlet.projection;

import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;

/** A projector of one context over rows in memory, by the name of the entity that stores the same rows. */
public record MemoryProjection(Object projector, Map<String, MemoryRows<?, ?>> rows) {}
