package io.streamlet.query.live;

import io.streamlet.contracts.live.Unsubscribe;
import io.streamlet.contracts.live.Unsubscribed;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import org.springframework.stereotype.Component;

@Component
class UnsubscribeHandler implements FrameHandler<Unsubscribe> {

    private final Topics topics;
    private final RosterWatch roster;

    UnsubscribeHandler(Topics topics, RosterWatch roster) {
        this.topics = topics;
        this.roster = roster;
    }

    @Override
    public Class<Unsubscribe> type() {
        return Unsubscribe.class;
    }

    @Override
    public String ref(Unsubscribe frame) {
        return frame.topic();
    }

    @Override
    public void handle(Connection connection, Unsubscribe frame) {
        var topic = TopicNames.parse(frame.topic(), connection.actor().accountId())
                .orElseThrow(() -> new BusinessException(ErrorCode.TOPIC_UNKNOWN, "There is no such topic."));
        if (connection.topics().remove(topic)) {
            topics.leave(topic, connection);
            TopicNames.inside(topic).ifPresent(classId -> roster.release(classId, connection));
        }
        connection.send(new Unsubscribed(frame.topic(), null));
    }
}
