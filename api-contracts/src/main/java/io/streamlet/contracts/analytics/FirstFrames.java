package io.streamlet.contracts.analytics;

import org.jspecify.annotations.Nullable;

/**
 * From entering the class to the first picture.
 *
 * @param count pages that told
 * @param p50Millis half of them were not slower; absent if nobody told
 */
public record FirstFrames(
        int count, @Nullable Integer p50Millis, @Nullable Integer p95Millis) {}
