package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.query.live.Connection;
import org.jspecify.annotations.Nullable;

/** Who is behind the peers of a class. */
public interface Senders {

    /** of a peer that was in the mesh at any time while this node followed it; absent for others */
    @Nullable
    AccountId owner(PeerId peer);

    /** whether the source is a media server, not the teacher's browser */
    boolean sourceIsServer();

    /** of the peer that a socket stands for, 0 if it stands for none */
    int hop(Connection connection);
}
