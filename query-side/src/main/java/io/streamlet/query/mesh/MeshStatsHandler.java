package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshStats;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import org.springframework.stereotype.Component;

@Component
class MeshStatsHandler implements FrameHandler<MeshStats> {

    private final MeshHub hub;
    private final MeshStatistics statistics;
    private final Orphans orphans;

    MeshStatsHandler(MeshHub hub, MeshStatistics statistics, Orphans orphans) {
        this.hub = hub;
        this.statistics = statistics;
        this.orphans = orphans;
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
        var peer = hub.seat(frame.classId(), connection).peer;
        statistics.add(peer, frame);
        orphans.reported(peer, frame);
    }
}
