package io.streamlet.query.live;

import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.shared.BusinessError;
import java.util.List;
import org.springframework.web.socket.TextMessage;

/** A socket as a topic sees it; nothing here may block. */
interface TopicSubscriber {

    void send(TextMessage frame);

    /** Frames that are kept by the topic anyway, so they weigh nothing in a queue. */
    void sendKept(List<TextMessage> frames);

    void refused(TopicQuery topic, BusinessError error);
}
