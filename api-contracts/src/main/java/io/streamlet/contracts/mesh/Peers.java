package io.streamlet.contracts.mesh;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;

public record Peers(List<Peer> peers) {
    public record Peer(ClassId classId, PeerId peerId, AccountId accountId) {}
}
