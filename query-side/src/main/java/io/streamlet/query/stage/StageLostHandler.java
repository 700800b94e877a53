package io.streamlet.query.stage;

import io.streamlet.contracts.live.StageLost;
import io.streamlet.contracts.stage.ReportStageLinkLost;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.HubCommands;
import org.springframework.stereotype.Component;

@Component
class StageLostHandler implements FrameHandler<StageLost> {

    private final StageHub hub;
    private final HubCommands commands;

    StageLostHandler(StageHub hub, HubCommands commands) {
        this.hub = hub;
        this.commands = commands;
    }

    @Override
    public Class<StageLost> type() {
        return StageLost.class;
    }

    @Override
    public String ref(StageLost frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, StageLost frame) {
        hub.requireStanding(connection, frame.classId(), frame.invitationId());
        commands.sendAndWait(new ReportStageLinkLost(
                frame.classId(), frame.invitationId(), frame.route(), frame.giveUp(), connection.actor()));
    }
}
