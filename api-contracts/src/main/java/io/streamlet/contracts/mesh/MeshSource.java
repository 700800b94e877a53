package io.streamlet.contracts.mesh;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Who has the original picture of a class.
 *
 * @param uplinkKbps what it can send at most
 */
public record MeshSource(
        @NotNull Kind kind,
        @Min(0) @Max(CapabilityReport.MAX_KBPS) int uplinkKbps,
        @NotNull DeviceClass device) {
    public enum Kind {
        /** a media server that passes the original on */
        SERVER,
        /** the teacher's own browser, which encodes for each child */
        TEACHER
    }

    /** @throws IllegalArgumentException on numbers that no link has */
    public MeshSource {
        if (uplinkKbps < 0 || uplinkKbps > CapabilityReport.MAX_KBPS) {
            throw new IllegalArgumentException("No link carries " + uplinkKbps + " kbit/s.");
        }
    }
}
