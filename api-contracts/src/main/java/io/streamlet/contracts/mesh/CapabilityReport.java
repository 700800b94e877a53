package io.streamlet.contracts.mesh;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What a tab measured about itself, and what its owner allows.
 *
 * @param uplinkKbps 80th percentile of the data-channel probe; 0: not measured, which is never trusted with a child
 * @param downlinkKbps 0: not measured, which limits nothing
 * @param hidden the tab is in the background, where the browser throttles it
 */
public record CapabilityReport(
        @Min(0) @Max(CapabilityReport.MAX_KBPS) int uplinkKbps,
        @Min(0) @Max(CapabilityReport.MAX_KBPS) int downlinkKbps,
        @NotNull Reachability reachability,
        @NotNull DeviceClass device,
        boolean consent,
        boolean metered,
        boolean hidden) {

    /** 10 Gbit/s: no browser sends more */
    public static final int MAX_KBPS = 10_000_000;

    /** @throws IllegalArgumentException on numbers that no link has */
    public CapabilityReport {
        requirePossible(uplinkKbps);
        requirePossible(downlinkKbps);
    }

    private static void requirePossible(int kbps) {
        if (kbps < 0 || kbps > MAX_KBPS) {
            throw new IllegalArgumentException("No link carries " + kbps + " kbit/s.");
        }
    }
}
