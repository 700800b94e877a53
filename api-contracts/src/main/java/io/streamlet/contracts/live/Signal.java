package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;

/**
 * For a neighbour in the mesh, a parent or backup, or whom this peer feeds or stands by for; or for the other end of a link of
 * the stage.
 *
 * @param to a peer of the mesh, or the id of the invitation that the link is named by
 * @param payload a session description or candidates, as the two pages agree; the server does not look into it
 */
public record Signal(ClassId classId, PeerId to, SignalKind kind, String payload) implements ClientFrame {
    /** characters, 12 KiB */
    public static final int MAX_PAYLOAD = 12 * 1024;

    /** @throws IllegalArgumentException if the payload is too long */
    public Signal {
        // absent in a bad frame, whose reader says so
        if (payload != null && payload.length() > MAX_PAYLOAD) {
            throw new IllegalArgumentException("A signal has at most " + MAX_PAYLOAD + " characters.");
        }
    }
}
