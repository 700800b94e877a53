package io.streamlet.query.live;

import io.streamlet.contracts.live.StopAttending;
import org.springframework.stereotype.Component;

@Component
class StopAttendingHandler implements FrameHandler<StopAttending> {

    private final Presence presence;
    private final RosterWatch roster;

    StopAttendingHandler(Presence presence, RosterWatch roster) {
        this.presence = presence;
        this.roster = roster;
    }

    @Override
    public Class<StopAttending> type() {
        return StopAttending.class;
    }

    @Override
    public String ref(StopAttending frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, StopAttending frame) {
        if (connection.attended().remove(frame.classId())) {
            presence.stopAttending(frame.classId(), connection.actor().accountId(), connection.id());
            roster.release(frame.classId(), connection);
        }
    }
}
