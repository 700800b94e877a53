package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshHealthTold;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.HubPart;
import io.streamlet.query.live.LiveTimer;
import io.streamlet.query.live.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who watch a mesh every few seconds how it does; where nobody watches, nothing is reckoned. */
@Component
class MeshHealthPush implements HubPart {

    private final MeshHub hub;
    private final MeshStatistics statistics;
    private final Topics topics;
    private final LiveTimer timer;
    private final MeshHubProperties properties;
    private LiveTimer.@Nullable Cancellation telling;

    MeshHealthPush(
            MeshHub hub, MeshStatistics statistics, Topics topics, LiveTimer timer, MeshHubProperties properties) {
        this.hub = hub;
        this.statistics = statistics;
        this.topics = topics;
        this.timer = timer;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        telling = timer.every(properties.healthInterval(), this::tell);
    }

    @Override
    public void closed(Connection connection) {}

    @Override
    public synchronized void stop() {
        if (telling != null) {
            telling.cancel();
            telling = null;
        }
    }

    private void tell() {
        for (var room : hub.rooms()) {
            topics.tell(
                    new WatchMesh(room.classId),
                    () -> new MeshHealthTold(room.classId, room.health(statistics.of(room.classId))));
        }
    }
}
