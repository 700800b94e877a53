package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Rendition;

/**
 * @param rendition what it receives
 * @param standby somebody else feeds it, as long as that works
 */
public record MeshChild(PeerId peerId, Rendition rendition, boolean standby) {}
