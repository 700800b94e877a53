package io.streamlet.contracts.analytics;

import org.jspecify.annotations.Nullable;

/** @param percent of those decided; absent while none is */
public record SuccessRate(
        long connected, long failed, @Nullable Double percent) {

    public static SuccessRate of(long connected, long failed) {
        long all = connected + failed;
        return new SuccessRate(connected, failed, all == 0 ? null : 100.0 * connected / all);
    }
}
