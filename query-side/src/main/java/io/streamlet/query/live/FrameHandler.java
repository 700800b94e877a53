package io.streamlet.query.live;

import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/** Answers one type of frame. */
public interface FrameHandler<F extends ClientFrame> {

    Class<F> type();

    /** The topic or class it is about: frames about the same one are handled in order. Null: at once. */
    @Nullable
    String ref(F frame);

    /** @throws BusinessException if the frame is refused */
    void handle(Connection connection, F frame);
}
