package io.streamlet.projection.timeline;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that the read models know, looked up for many lines at once. */
@Component
class KnownNames {

    private static final String NOBODY = "somebody";
    private static final int NAMESAKES = 200;

    private final JdbcClient jdbc;

    KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found of(AskedNames asked) {
        // who brought a tab into the mesh is whose tab it is
        var peers = ids("""
                select distinct subject, actor from projection.timeline
                where subject in (:ids) and kind = 'PeerPlaced'""", asked.peers());
        var invitations = ids(
                "select invitation_id, account_id from projection.seat where invitation_id in (:ids)",
                asked.invitations());
        var accounts = new HashSet<>(asked.accounts());
        accounts.addAll(peers.values());
        accounts.addAll(invitations.values());
        return new Found(
                texts("select account_id, display_name from projection.account where account_id in (:ids)", accounts),
                texts(
                        "select class_id, title from projection.class where class_id in (:ids)",
                        asked.classes().stream().map(ClassId::value).toList()),
                peers,
                invitations);
    }

    /** accounts whose name or username contains a text, as far as it is no more than a handful */
    List<AccountId> called(String pattern) {
        return jdbc.sql("""
                        select account_id from projection.account
                        where display_name ilike :pattern or username ilike :pattern
                        order by registered_at desc, account_id limit :most""")
                .param("pattern", pattern)
                .param("most", NAMESAKES)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    private Map<UUID, UUID> ids(String sql, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(row -> {
                found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            });
        }
        return found;
    }

    private Map<UUID, String> texts(String sql, Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(row -> {
                found.put(row.getObject(1, UUID.class), row.getString(2));
            });
        }
        return found;
    }

    record Found(
            Map<UUID, String> accounts, Map<UUID, String> titles, Map<UUID, UUID> peers, Map<UUID, UUID> invitations)
            implements Names {

        @Override
        public String of(AccountId account) {
            return account.equals(Actor.system().accountId())
                    ? Actor.system().displayName()
                    : accounts.getOrDefault(account.value(), NOBODY);
        }

        @Override
        public String of(PeerId peer) {
            return named(peers.get(peer.value()));
        }

        @Override
        public String of(InvitationId invitation) {
            return named(invitations.get(invitation.value()));
        }

        @Nullable
        String title(ClassId classId) {
            return titles.get(classId.value());
        }

        private String named(@Nullable UUID account) {
            return account == null ? NOBODY : accounts.getOrDefault(account, NOBODY);
        }
    }
}
