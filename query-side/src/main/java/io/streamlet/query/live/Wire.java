package io.streamlet.query.live;

import java.io.IOException;
import org.springframework.web.socket.TextMessage;

/** The socket below a connection. */
interface Wire {

    /** blocks until the frame is handed to the network */
    void write(TextMessage frame) throws IOException;

    void close(Closing why);
}
