package io.streamlet.contracts.mesh;

import org.jspecify.annotations.Nullable;

/**
 * A peer right below the source, with everybody below it.
 *
 * @param size peers, the head among them
 * @param hops of the peer that is farthest from the source
 * @param freeSlots children that its peers could still take
 * @param reporting peers that said lately how they do
 * @param lowestFramesPerSecond of those, absent if there are none
 * @param longestFrozenMillis of those, absent if there are none
 */
public record ClusterHealth(
        PeerId head,
        int size,
        int hops,
        int freeSlots,
        int reporting,
        @Nullable Integer lowestFramesPerSecond,
        @Nullable Integer longestFrozenMillis) {}
