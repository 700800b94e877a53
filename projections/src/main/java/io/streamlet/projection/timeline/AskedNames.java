package io.streamlet.projection.timeline;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Notes whose names are asked for. */
final class AskedNames implements Names {

    private final Set<UUID> accounts = new HashSet<>();
    private final Set<UUID> peers = new HashSet<>();
    private final Set<UUID> invitations = new HashSet<>();
    private final Set<ClassId> classes = new HashSet<>();

    @Override
    public String of(AccountId account) {
        accounts.add(account.value());
        return "";
    }

    @Override
    public String of(PeerId peer) {
        peers.add(peer.value());
        return "";
    }

    @Override
    public String of(InvitationId invitation) {
        invitations.add(invitation.value());
        return "";
    }

    Set<UUID> accounts() {
        return accounts;
    }

    Set<UUID> peers() {
        return peers;
    }

    Set<UUID> invitations() {
        return invitations;
    }

    Set<ClassId> classes() {
        return classes;
    }
}
