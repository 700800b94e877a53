package io.streamlet.contracts.analytics;

import org.jspecify.annotations.Nullable;

/**
 * Bytes of pictures, as their receivers counted them.
 *
 * @param server from the platform
 * @param source from the teacher's own browser
 * @param peers from other viewers
 * @param savingPercent what of all did not come from the platform; absent while nothing was counted
 */
public record DeliveryBytes(
        long server, long source, long peers, @Nullable Double savingPercent) {

    public static DeliveryBytes of(long server, long source, long peers) {
        long all = server + source + peers;
        return new DeliveryBytes(server, source, peers, all == 0 ? null : 100.0 * (source + peers) / all);
    }
}
