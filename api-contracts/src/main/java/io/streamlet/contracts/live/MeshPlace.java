package io.streamlet.contracts.live;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the peer of this socket is now, whole: sent again whenever any of it changes.
 *
 * @param parent who feeds it; absent for the source, as are backup and role
 * @param backup who feeds it at once if the parent fails
 * @param rendition what it receives
 * @param children whom it feeds, and for whom it stands by
 */
public record MeshPlace(
        ClassId classId,
        PeerId peerId,
        @Nullable PeerId parent,
        @Nullable PeerId backup,
        int hop,
        Rendition rendition,
        @Nullable PeerRole role,
        List<MeshChild> children)
        implements ServerFrame {}
