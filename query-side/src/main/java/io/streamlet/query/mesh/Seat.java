package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshFeederLost;
import io.streamlet.contracts.live.MeshGone;
import io.streamlet.contracts.live.MeshPlace;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.query.live.Backoff;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.LiveTimer;
import org.jspecify.annotations.Nullable;

/** One peer as this node holds it: the socket that stands for it, if there is one now, and what that was told last. */
final class Seat {

    final PeerId peer;
    final AccountId account;
    final Backoff backoff = new Backoff();

    @Nullable
    Connection connection;
    /** the mesh knows the peer, as far as commands say */
    boolean confirmed;
    /** the read side has shown it here: if it is missing there, it has departed */
    boolean seen;
    /** it said goodbye, or its socket had no chance to come back: not lost without a word */
    boolean excused;

    @Nullable
    MeshPlace told;

    /** sockets whose command about this peer is on its way */
    int claims;

    private LiveTimer.@Nullable Cancellation departing;

    Seat(PeerId peer, AccountId account) {
        this.peer = peer;
        this.account = account;
    }

    /** nobody is given up who is just coming */
    void claim() {
        claims++;
        end();
    }

    /** @return the socket that stood for the peer until now, if it is another one */
    @Nullable
    Connection take(Connection next) {
        var before = connection;
        backoff.reset();
        excused = false;
        connection = next;
        told = null;
        return before == next ? null : before;
    }

    void departing(LiveTimer.Cancellation timer) {
        departing = timer;
    }

    void end() {
        if (departing != null) {
            departing.cancel();
            departing = null;
        }
    }

    void tell(MeshPlace place) {
        seen = true;
        if (connection != null && !place.equals(told)) {
            told = place;
            connection.send(place);
        }
    }

    /** closed sockets are noticed at once, a silent connection after a fifth of a second */
    void tellFeederLost(ClassId classId, PeerId feeder) {
        if (connection != null) {
            connection.send(new MeshFeederLost(classId, peer, feeder));
        }
    }

    void tellGone(ClassId classId, @Nullable DepartureReason reason) {
        if (connection != null) {
            connection.send(new MeshGone(classId, peer, reason));
        }
    }
}
