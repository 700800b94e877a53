package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshLeave;
import io.streamlet.contracts.live.MeshLeaveReason;
import io.streamlet.contracts.mesh.DepartPeer;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import org.springframework.stereotype.Component;

/** The seat stays until the mesh says that the peer has departed: so long it feeds its children. */
@Component
class MeshLeaveHandler implements FrameHandler<MeshLeave> {

    private final MeshHub hub;
    private final HubCommands commands;

    MeshLeaveHandler(MeshHub hub, HubCommands commands) {
        this.hub = hub;
        this.commands = commands;
    }

    @Override
    public Class<MeshLeave> type() {
        return MeshLeave.class;
    }

    @Override
    public String ref(MeshLeave frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, MeshLeave frame) {
        var seat = hub.seat(frame.classId(), connection);
        seat.excused = true;
        commands.sendAndWait(new DepartPeer(frame.classId(), seat.peer, departure(frame.reason()), connection.actor()));
    }

    private static DepartureReason departure(MeshLeaveReason reason) {
        return switch (reason) {
            case LEFT -> DepartureReason.LEFT;
            case SWITCHED_MODE -> DepartureReason.SWITCHED_MODE;
        };
    }
}
