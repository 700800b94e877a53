package io.streamlet.query.analytics;

import io.streamlet.contracts.live.ViewerStats;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.mesh.MeshHub;
import org.springframework.stereotype.Component;

@Component
class ViewerStatsHandler implements FrameHandler<ViewerStats> {

    private final DeliverySamples samples;
    private final MeshHub mesh;

    ViewerStatsHandler(DeliverySamples samples, MeshHub mesh) {
        this.samples = samples;
        this.mesh = mesh;
    }

    @Override
    public Class<ViewerStats> type() {
        return ViewerStats.class;
    }

    @Override
    public String ref(ViewerStats frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, ViewerStats frame) {
        MeshHub.requireAttending(connection, frame.classId());
        var senders = mesh.senders(frame.classId());
        int hop = senders == null ? 0 : senders.hop(connection);
        samples.add(connection.actor().accountId(), hop, frame, senders);
    }
}
