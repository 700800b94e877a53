package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshReport;
import io.streamlet.contracts.mesh.ReportCapability;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import org.springframework.stereotype.Component;

@Component
class MeshReportHandler implements FrameHandler<MeshReport> {

    private final MeshHub hub;
    private final HubCommands commands;

    MeshReportHandler(MeshHub hub, HubCommands commands) {
        this.hub = hub;
        this.commands = commands;
    }

    @Override
    public Class<MeshReport> type() {
        return MeshReport.class;
    }

    @Override
    public String ref(MeshReport frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, MeshReport frame) {
        var peer = hub.seat(frame.classId(), connection).peer;
        commands.sendAndWait(new ReportCapability(frame.classId(), peer, frame.capability(), connection.actor()));
    }
}
