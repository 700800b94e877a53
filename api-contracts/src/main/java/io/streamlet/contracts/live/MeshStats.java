package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.shared.ClassId;

/**
 * How the peer of this socket is doing, every few seconds. Never stored.
 *
 * @param rttMillis to its parent
 * @param kbpsIn from its parent
 * @param kbpsOut to all its children together
 * @param framesPerSecond shown
 * @param frozenMillis without a new frame since the last such report
 */
public record MeshStats(ClassId classId, int rttMillis, int kbpsIn, int kbpsOut, int framesPerSecond, int frozenMillis)
        implements ClientFrame {
    private static final int MINUTE = 60_000;
    private static final int MAX_FRAMES_PER_SECOND = 240;

    /** @throws IllegalArgumentException on numbers that cannot be */
    public MeshStats {
        requirePossible(rttMillis, MINUTE);
        requirePossible(kbpsIn, CapabilityReport.MAX_KBPS);
        requirePossible(kbpsOut, CapabilityReport.MAX_KBPS);
        requirePossible(framesPerSecond, MAX_FRAMES_PER_SECOND);
        requirePossible(frozenMillis, MINUTE);
    }

    private static void requirePossible(int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("Not between 0 and " + most + ": " + number);
        }
    }
}
