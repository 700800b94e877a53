package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Rows;
import java.util.Map;
import java.util.Set;

/** Rows about the peers of meshes; nothing here is in any order. */
interface PeerRows extends Rows<PeerKey, PeerRow> {

    Map<PeerId, PeerRow> of(ClassId classId);

    Set<PeerId> fedBy(ClassId classId, PeerId parent);

    Set<PeerId> backedBy(ClassId classId, PeerId backup);

    void clear(ClassId classId);
}
