package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshStats;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import org.springframework.stereotype.Component;

@Component
class MeshStatsHandler implements FrameHandler<MeshStats> {

    private final MeshHub hub;
    private final MeshStatistics statistics;

    MeshStatsHandler(MeshHub hub, MeshStatistics statistics) {
        this.hub = hub;
        this.statistics = statistics;
    }

    @Override
    public Class<MeshStats> type() {
        return MeshStats.class;
    }

    @Override
    public String ref(MeshStats frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, MeshStats frame) {
        statistics.add(hub.seat(frame.classId(), connection).peer, frame);
    }
}
