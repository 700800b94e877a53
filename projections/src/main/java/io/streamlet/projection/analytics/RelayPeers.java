package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Rows;

/** The peers of all classes. */
interface RelayPeers extends Rows<RelayPeerKey, RelayPeerRow> {

    void clear(ClassId classId);
}
