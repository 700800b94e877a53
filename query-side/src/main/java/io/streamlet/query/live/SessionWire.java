package io.streamlet.query.live;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

record SessionWire(WebSocketSession session) implements Wire {

    private static final Logger log = LoggerFactory.getLogger(SessionWire.class);

    @Override
    public void write(TextMessage frame) throws IOException {
        session.sendMessage(frame);
    }

    @Override
    public void close(Closing why) {
        try {
            session.close(why.status());
        } catch (IOException | RuntimeException e) {
            log.debug("Socket {} was gone before it could be closed", session.getId(), e);
        }
    }
}
