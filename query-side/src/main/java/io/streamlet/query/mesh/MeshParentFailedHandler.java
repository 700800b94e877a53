package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshParentFailed;
import io.streamlet.contracts.mesh.ReportParentFailed;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import org.springframework.stereotype.Component;

@Component
class MeshParentFailedHandler implements FrameHandler<MeshParentFailed> {

    private final MeshHub hub;
    private final HubCommands commands;

    MeshParentFailedHandler(MeshHub hub, HubCommands commands) {
        this.hub = hub;
        this.commands = commands;
    }

    @Override
    public Class<MeshParentFailed> type() {
        return MeshParentFailed.class;
    }

    @Override
    public String ref(MeshParentFailed frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, MeshParentFailed frame) {
        var peer = hub.seat(frame.classId(), connection).peer;
        hub.room(frame.classId()).parentFailed(peer, frame.parent());
        commands.sendAndWait(new ReportParentFailed(frame.classId(), peer, frame.parent(), connection.actor()));
    }
}
