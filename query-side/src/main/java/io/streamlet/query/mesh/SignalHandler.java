package io.streamlet.query.mesh;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.streamlet.contracts.live.Signal;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.live.Connection;
import io.streamlet.query.live.FrameHandler;
import io.streamlet.query.live.LiveTimer;
import io.streamlet.query.live.SignalRelay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At once, on the thread that reads: nothing has to be asked, and the order of candidates stays. */
@Component
class SignalHandler implements FrameHandler<Signal> {

    private final LoadingCache<Connection, SignalBudget> budgets;
    private final List<SignalRelay> relays;
    private final MeshHub hub;
    private final MeshStatistics statistics;
    private final LiveTimer timer;

    SignalHandler(
            List<SignalRelay> relays,
            MeshHub hub,
            MeshStatistics statistics,
            LiveTimer timer,
            MeshHubProperties properties) {
        this.relays = relays;
        this.hub = hub;
        this.statistics = statistics;
        this.timer = timer;
        this.budgets = Caffeine.newBuilder()
                .weakKeys()
                .build(connection ->
                        new SignalBudget(properties.signalBurst(), properties.signalsPerSecond(), timer.nanos()));
    }

    @Override
    public Class<Signal> type() {
        return Signal.class;
    }

    @Override
    public @Nullable String ref(Signal frame) {
        return null;
    }

    @Override
    public void handle(Connection connection, Signal frame) {
        try {
            if (!budgets.get(connection).take(timer.nanos())) {
                throw new BusinessException(ErrorCode.TOO_MANY_REQUESTS, "Too many signals.");
            }
            if (relays.stream().noneMatch(relay -> relay.relay(connection, frame))) {
                hub.room(frame.classId()).relay(connection, frame);
            }
            statistics.signal(frame.kind(), "relayed");
        } catch (BusinessException e) {
            statistics.signal(frame.kind(), e.code().name());
            connection.refuse(e.error(), frame.classId().toString());
        }
    }
}
