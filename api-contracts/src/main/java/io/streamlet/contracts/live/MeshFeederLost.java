package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;

/**
 * The socket of the peer that feeds this one has closed. Its page may have crashed, or only be without the server: ask the
 * backup for frames, and see who has some.
 *
 * @param peerId who is fed
 */
public record MeshFeederLost(ClassId classId, PeerId peerId, PeerId feeder) implements ServerFrame {}
