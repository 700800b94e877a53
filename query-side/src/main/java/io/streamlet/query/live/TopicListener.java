package io.streamlet.query.live;

import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;

/** The hub itself, listening to a topic beside the sockets; called under the topic's lock, so it only takes note. */
public interface TopicListener {

    /** The topic begins anew: something may have happened unseen before. */
    void snapshot(TopicSnapshot snapshot);

    void update(TopicUpdate update);
}
