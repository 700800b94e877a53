package io.streamlet.query.live;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins last, when everything can answer, and ends first, while sockets can still be told. */
@Component
class LiveLifecycle implements SmartLifecycle {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final AccountWatch accounts;
    private final PresenceRecovery recovery;
    private final Heartbeat heartbeat;
    private final Presence presence;
    private final Connections connections;
    private final List<HubPart> parts;
    private LiveTimer.@Nullable Cancellation beating;

    LiveLifecycle(
            AccountWatch accounts,
            PresenceRecovery recovery,
            Heartbeat heartbeat,
            Presence presence,
            Connections connections,
            Topics topics,
            List<HubPart> parts,
            LiveMetrics metrics) {
        this.accounts = accounts;
        this.recovery = recovery;
        this.heartbeat = heartbeat;
        this.presence = presence;
        this.connections = connections;
        this.parts = parts;
        metrics.watch(connections, topics);
    }

    @Override
    public synchronized void start() {
        accounts.start();
        recovery.start();
        parts.forEach(HubPart::start);
        beating = heartbeat.start();
    }

    @Override
    public synchronized void stop() {
        if (beating != null) {
            beating.cancel();
            beating = null;
        }
        presence.stop();
        parts.forEach(HubPart::stop);
        connections.closeAll(GOODBYE);
    }

    @Override
    public synchronized boolean isRunning() {
        return beating != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
