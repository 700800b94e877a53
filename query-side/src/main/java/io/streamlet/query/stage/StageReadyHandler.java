package io.streamlet.query.stage;

import io.streamlet.contracts.live.StageReady;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import org.springframework.stereotype.Component;

@Component
class StageReadyHandler implements FrameHandler<StageReady> {

    private final StageHub hub;

    StageReadyHandler(StageHub hub) {
        this.hub = hub;
    }

    @Override
    public Class<StageReady> type() {
        return StageReady.class;
    }

    @Override
    public String ref(StageReady frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, StageReady frame) {
        hub.stand(connection, frame);
    }
}
