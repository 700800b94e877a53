package io.streamlet.contracts.mesh;

/**
 * How one peer does, as it said last.
 *
 * @param rttMillis to its parent
 * @param kbpsIn from its parent
 * @param kbpsOut to all its children together
 * @param framesPerSecond shown
 * @param frozenMillis without a new frame, altogether in the last quarter to half a minute
 */
public record PeerHealth(
        PeerId peerId, int rttMillis, int kbpsIn, int kbpsOut, int framesPerSecond, int frozenMillis) {}
