package io.streamlet.query.stage;

import io.streamlet.contracts.live.StageConnected;
import io.streamlet.contracts.stage.ReportStageConnected;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import org.springframework.stereotype.Component;

@Component
class StageConnectedHandler implements FrameHandler<StageConnected> {

    private final StageHub hub;
    private final HubCommands commands;

    StageConnectedHandler(StageHub hub, HubCommands commands) {
        this.hub = hub;
        this.commands = commands;
    }

    @Override
    public Class<StageConnected> type() {
        return StageConnected.class;
    }

    @Override
    public String ref(StageConnected frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, StageConnected frame) {
        hub.requireStanding(connection, frame.classId(), frame.invitationId());
        commands.sendAndWait(
                new ReportStageConnected(frame.classId(), frame.invitationId(), frame.route(), connection.actor()));
    }
}
