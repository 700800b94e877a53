package io.streamlet.query.live;

import io.streamlet.contracts.live.Subscribe;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * First the claim and the watch over the roster, then the question for the right: somebody removed in between is
 * either refused by the answer or found by the watch.
 */
@Component
class SubscribeHandler implements FrameHandler<Subscribe> {

    private final Topics topics;
    private final TopicAuthority authority;
    private final RosterWatch roster;

    SubscribeHandler(Topics topics, TopicAuthority authority, RosterWatch roster) {
        this.topics = topics;
        this.authority = authority;
        this.roster = roster;
    }

    @Override
    public Class<Subscribe> type() {
        return Subscribe.class;
    }

    @Override
    public String ref(Subscribe frame) {
        return frame.topic();
    }

    @Override
    public void handle(Connection connection, Subscribe frame) {
        var topic = TopicNames.parse(frame.topic(), connection.actor().accountId())
                .orElseThrow(() -> new BusinessException(ErrorCode.TOPIC_UNKNOWN, "There is no such topic."));
        connection.claim(topic);
        TopicNames.inside(topic).ifPresent(classId -> roster.watch(classId, connection));
        try {
            authority.require(connection.actor(), topic);
        } catch (RuntimeException e) {
            drop(connection, topic);
            throw e;
        }
        topics.subscribe(topic, connection, frame.resume());
        if (connection.isClosed()) {
            drop(connection, topic);
        }
    }

    private void drop(Connection connection, TopicQuery topic) {
        connection.topics().remove(topic);
        topics.leave(topic, connection);
        TopicNames.inside(topic).ifPresent(classId -> roster.release(classId, connection));
    }
}
