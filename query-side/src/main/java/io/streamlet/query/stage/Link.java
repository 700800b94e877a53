package io.streamlet.query.stage;

import io.streamlet.contracts.live.StageGone;
import io.streamlet.contracts.live.StageLink;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.IceServers;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The link of one invitation as this node holds it: the pages at its two ends, and what they were told last. */
final class Link {

    private static final class End {
        final Connection connection;
        final UUID session;
        IceServers.Issued ice;

        @Nullable
        StageLink told;

        End(Connection connection, UUID session, IceServers.Issued ice) {
            this.connection = connection;
            this.session = session;
            this.ice = ice;
        }
    }

    private final Map<StageSide, End> ends = new EnumMap<>(StageSide.class);

    boolean isEmpty() {
        return ends.isEmpty();
    }

    void stand(StageSide side, Connection connection, UUID session, IceServers.Issued ice, InvitationView view) {
        var before = ends.put(side, new End(connection, session, ice));
        if (before != null && before.connection != connection) {
            before.connection.send(new StageGone(view.classId(), view.invitationId(), true, null));
        }
    }

    /** @return whether it stood here */
    boolean lost(Connection connection) {
        return ends.values().removeIf(end -> end.connection == connection);
    }

    @Nullable
    StageSide side(Connection connection) {
        for (var end : ends.entrySet()) {
            if (end.getValue().connection == connection) {
                return end.getKey();
            }
        }
        return null;
    }

    /** the page at the other end, if somebody stands there */
    @Nullable
    Connection beyond(StageSide side) {
        var end = ends.get(other(side));
        return end == null ? null : end.connection;
    }

    void renew(StageSide side, IceServers.Issued ice) {
        var end = ends.get(side);
        if (end != null) {
            end.ice = ice;
        }
    }

    void tell(InvitationView view) {
        ends.forEach((side, end) -> {
            var link = link(view, side, end);
            if (!link.equals(end.told)) {
                end.told = link;
                end.connection.send(link);
            }
        });
    }

    void tellGone(InvitationView view, @Nullable StageEndReason reason) {
        var gone = new StageGone(view.classId(), view.invitationId(), false, reason);
        ends.values().forEach(end -> end.connection.send(gone));
        ends.clear();
    }

    private StageLink link(InvitationView view, StageSide side, End end) {
        var partner = ends.get(other(side));
        return new StageLink(
                view.classId(),
                view.invitationId(),
                side,
                view.status(),
                view.route() == null ? StageRoute.PEER : view.route(),
                partner == null || view.status() == SeatStatus.INVITED ? null : partner.session,
                end.ice.servers(),
                end.ice.expiresAt());
    }

    private static StageSide other(StageSide side) {
        return side == StageSide.TEACHER ? StageSide.STUDENT : StageSide.TEACHER;
    }
}
