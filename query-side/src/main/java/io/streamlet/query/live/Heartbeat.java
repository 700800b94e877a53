package io.streamlet.query.live;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sweeps over the sockets: greets each now and then, and closes those that have fallen silent. */
@Component
class Heartbeat {

    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final Connections connections;
    private final LiveTimer timer;
    private final LiveProperties properties;

    Heartbeat(Connections connections, LiveTimer timer, LiveProperties properties) {
        this.connections = connections;
        this.timer = timer;
        this.properties = properties;
    }

    LiveTimer.Cancellation start() {
        return timer.every(SWEEP, this::sweep);
    }

    void sweep() {
        long now = timer.nanos();
        long silence = properties.silence().toNanos();
        long heartbeat = properties.heartbeat().toNanos();
        for (var connection : connections.all()) {
            if (connection.silentNanos(now) > silence) {
                connection.close(Closing.NO_HEARTBEAT);
            } else {
                connection.pingIfDue(now, heartbeat);
            }
        }
    }
}
