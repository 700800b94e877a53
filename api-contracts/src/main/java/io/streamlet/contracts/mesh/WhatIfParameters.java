package io.streamlet.contracts.mesh;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What is different besides the policy; what is absent is as it was.
 *
 * @param rebalanceSeconds how long after a change the mesh is bettered
 * @param maxMoves of peers that could have stayed, each time
 * @param sourceUplinkKbps of the source
 * @param peerUplinkPercent of what peers measured
 * @param quotaPercent of the viewers that the source feeds, with QUOTA; 10 if absent
 * @param seed of the draws, with RANDOM; 1 if absent
 */
public record WhatIfParameters(
        @Min(1) @Max(3_600) @Nullable Integer rebalanceSeconds,
        @Min(0) @Max(1_000) @Nullable Integer maxMoves,
        @Min(0) @Max(CapabilityReport.MAX_KBPS) @Nullable Integer sourceUplinkKbps,
        @Min(1) @Max(1_000) @Nullable Integer peerUplinkPercent,
        @Min(1) @Max(100) @Nullable Integer quotaPercent,
        @Nullable Long seed) {

    public static final WhatIfParameters NONE = new WhatIfParameters(null, null, null, null, null, null);
}
