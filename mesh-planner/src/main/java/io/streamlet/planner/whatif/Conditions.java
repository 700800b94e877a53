package io.streamlet.planner.whatif;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.planner.PlacementPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is different from what was recorded.
 *
 * @param rebalanceAfter how long after a change the mesh is bettered; null: when it was in fact, as far as that changed anything
 * @param maxMoves of peers that could have stayed, each time
 * @param sourceUplinkKbps of the source; null: as it was
 * @param peerUplinkPercent of what peers measured
 */
public record Conditions(
        PlacementPolicy policy,
        @Nullable Duration rebalanceAfter,
        int maxMoves,
        @Nullable Integer sourceUplinkKbps,
        int peerUplinkPercent) {

    MeshSource source(MeshSource recorded) {
        return sourceUplinkKbps == null
                ? recorded
                : new MeshSource(recorded.kind(), sourceUplinkKbps, recorded.device());
    }

    CapabilityReport capability(CapabilityReport recorded) {
        long uplink = (long) recorded.uplinkKbps() * peerUplinkPercent / 100;
        return new CapabilityReport(
                (int) Math.min(uplink, CapabilityReport.MAX_KBPS),
                recorded.downlinkKbps(),
                recorded.reachability(),
                recorded.device(),
                recorded.consent(),
                recorded.metered(),
                recorded.hidden());
    }
}
