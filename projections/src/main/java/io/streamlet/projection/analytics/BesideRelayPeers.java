package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesideRows;

/** {@link RelayPeers} beside the live ones. */
class BesideRelayPeers extends BesideRows<RelayPeerKey, RelayPeerRow, StoredRelayPeer> implements RelayPeers {

    BesideRelayPeers(Beside beside) {
        super(
                beside,
                StoredRelayPeer.class,
                key -> key,
                StoredRelayPeer::new,
                id -> ((RelayPeerKey) id).classId(),
                false);
    }

    @Override
    public void clear(ClassId classId) {
        forClass(classId.value(), row -> null);
    }
}
