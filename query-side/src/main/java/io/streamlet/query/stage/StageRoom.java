package io.streamlet.query.stage;

import io.streamlet.contracts.live.InvitationChanged;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.live.Signalled;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.InvitationsView;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.IceServers;
import io.streamlet.query.live.TopicListener;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The links of one class whose pages are on this node. It follows the invitations, and whenever one changes, its pages are told.
 * Takes no other lock while it holds its own.
 */
final class StageRoom implements TopicListener {

    final ClassId classId;
    private final StageMeters meters;
    private final Runnable changed;
    private final Map<InvitationId, InvitationView> invitations = new HashMap<>();
    private final Map<InvitationId, Link> links = new HashMap<>();
    private int entering;

    /** @param changed told when pages may have been let go */
    StageRoom(ClassId classId, StageMeters meters, Runnable changed) {
        this.classId = classId;
        this.meters = meters;
        this.changed = changed;
    }

    /** somebody is about to stand here: keeps the room open until {@link #entered} */
    synchronized void enter() {
        entering++;
    }

    synchronized void entered() {
        entering--;
    }

    synchronized boolean isEmpty() {
        return entering == 0 && links.isEmpty();
    }

    /** @throws BusinessException NOT_ON_STAGE if it is over meanwhile */
    synchronized void stand(
            InvitationView read, StageSide side, Connection connection, UUID session, IceServers.Issued ice) {
        var view = newest(read);
        if (view.status() == SeatStatus.ENDED) {
            throw notOnStage();
        }
        var link = links.computeIfAbsent(view.invitationId(), id -> new Link());
        link.stand(side, connection, session, ice, view);
        link.tell(view);
    }

    /** @return whether the page still stands there */
    synchronized boolean renew(InvitationId id, Connection connection, IceServers.Issued ice) {
        var link = links.get(id);
        var side = link == null ? null : link.side(connection);
        if (link == null || side == null) {
            return false;
        }
        link.renew(side, ice);
        link.tell(known(id));
        return true;
    }

    /** @throws BusinessException NOT_ON_STAGE if this page stands at no end of it */
    synchronized void requireStanding(InvitationId id, Connection connection) {
        var link = links.get(id);
        if (link == null || link.side(connection) == null) {
            throw notOnStage();
        }
    }

    synchronized void lost(Connection connection) {
        boolean stood = false;
        for (var link : Map.copyOf(links).entrySet()) {
            if (link.getValue().lost(connection)) {
                stood = true;
                link.getValue().tell(known(link.getKey()));
                drop(link.getKey(), link.getValue());
            }
        }
        if (stood) {
            changed.run();
        }
    }

    /**
     * @return false if this socket stands at no link of that name
     * @throws BusinessException SIGNAL_NOT_ALLOWED before the acceptance, TRY_AGAIN if nobody stands at the other end
     */
    synchronized boolean relay(Connection connection, Signal signal) {
        var id = new InvitationId(signal.to().value());
        var link = links.get(id);
        var side = link == null ? null : link.side(connection);
        if (link == null || side == null) {
            return false;
        }
        if (known(id).status() == SeatStatus.INVITED) {
            throw new BusinessException(ErrorCode.SIGNAL_NOT_ALLOWED, "The invitation is not accepted yet.");
        }
        var beyond = link.beyond(side);
        if (beyond == null) {
            throw new BusinessException(ErrorCode.TRY_AGAIN, "The other page is not connected right now.");
        }
        beyond.send(new Signalled(classId, new PeerId(id.value()), signal.kind(), signal.payload()));
        return true;
    }

    @Override
    public synchronized void snapshot(TopicSnapshot snapshot) {
        if (snapshot instanceof InvitationsView view) {
            view.invitations().forEach(this::follow);
        }
    }

    @Override
    public synchronized void update(TopicUpdate update) {
        if (update instanceof InvitationChanged change) {
            var before = invitations.get(change.invitation().invitationId());
            if (before != null && before.version() < change.invitation().version()) {
                meters.changed(before, change.invitation());
            }
            follow(change.invitation());
        }
    }

    /** the seats of this room that are taken and connect, or are connected, by a route */
    synchronized long seats(StageRoute route) {
        return links.keySet().stream()
                .map(this::known)
                .filter(view -> view.status() != SeatStatus.INVITED && view.status() != SeatStatus.ENDED)
                .filter(view -> view.route() == route)
                .count();
    }

    private void follow(InvitationView view) {
        var link = links.get(view.invitationId());
        if (newest(view) != view || link == null) {
            return;
        }
        if (view.status() == SeatStatus.ENDED) {
            link.tellGone(view, view.endReason());
            drop(view.invitationId(), link);
            changed.run();
        } else {
            link.tell(view);
        }
    }

    private InvitationView newest(InvitationView view) {
        return Objects.requireNonNull(invitations.merge(
                view.invitationId(), view, (known, read) -> known.version() >= read.version() ? known : read));
    }

    private InvitationView known(InvitationId id) {
        return Objects.requireNonNull(invitations.get(id));
    }

    private void drop(InvitationId id, @Nullable Link link) {
        if (link != null && link.isEmpty()) {
            links.remove(id);
        }
    }

    static BusinessException notOnStage() {
        return new BusinessException(ErrorCode.NOT_ON_STAGE, "This page stands at no end of such a link.");
    }
}
