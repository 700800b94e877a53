package io.streamlet.query.live;

import io.streamlet.contracts.live.Pong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nothing to do: that something came is what counts, and every frame counts as that. */
@Component
class PongHandler implements FrameHandler<Pong> {

    @Override
    public Class<Pong> type() {
        return Pong.class;
    }

    @Override
    public @Nullable String ref(Pong frame) {
        return null;
    }

    @Override
    public void handle(Connection connection, Pong frame) {}
}
