package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/**
 * Asks for a place. The same peer again keeps its place; another tab of the same account replaces the old one.
 *
 * @param recentLosses how often this account was lost without a word lately: it must stay a while before it carries others
 */
public record JoinMesh(ClassId classId, PeerId peerId, CapabilityReport capability, int recentLosses, Actor by)
        implements MeshCommand {
    /** @throws IllegalArgumentException if a peer pretends to be the source, or the count is negative */
    public JoinMesh {
        if (peerId.isSource() || recentLosses < 0) {
            throw new IllegalArgumentException("Not a peer: " + peerId + " after " + recentLosses + " losses.");
        }
    }
}
