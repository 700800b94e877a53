package io.streamlet.query.live;

import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the text of a frame to the handler of its type; a refusal is answered, the socket stays. */
@Component
class FrameHandlers {

    private static final Logger log = LoggerFactory.getLogger(FrameHandlers.class);

    private final Map<Class<?>, FrameHandler<?>> byType;
    private final FrameCodec codec;

    FrameHandlers(List<FrameHandler<?>> handlers, FrameCodec codec) {
        this.byType = handlers.stream().collect(Collectors.toMap(FrameHandler::type, Function.identity()));
        this.codec = codec;
    }

    void receive(Connection connection, String text) {
        try {
            dispatch(connection, codec.decode(text));
        } catch (BusinessException e) {
            connection.refuse(e.error(), null);
        }
    }

    private void dispatch(Connection connection, ClientFrame frame) {
        var handler = byType.get(frame.getClass());
        if (handler == null) {
            throw new BusinessException(ErrorCode.FRAME_INVALID, "This frame is not understood here.");
        }
        handle(handler, connection, frame);
    }

    private <F extends ClientFrame> void handle(FrameHandler<F> handler, Connection connection, ClientFrame frame) {
        var own = handler.type().cast(frame);
        var ref = handler.ref(own);
        if (ref == null) {
            handle(handler, connection, own, null);
        } else {
            connection.inLane(ref, () -> handle(handler, connection, own, ref));
        }
    }

    private static <F extends ClientFrame> void handle(
            FrameHandler<F> handler, Connection connection, F frame, @Nullable String ref) {
        try {
            handler.handle(connection, frame);
        } catch (BusinessException e) {
            connection.refuse(e.error(), ref);
        } catch (RuntimeException e) {
            log.error("{} failed", frame, e);
            connection.refuse(BusinessError.of(ErrorCode.INTERNAL_ERROR, "Something went wrong."), ref);
        }
    }
}
