package io.streamlet.query.live;

import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.query.Queries;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The topics of this node: each has exactly one feed, opened for the first who comes and closed some seconds after
 * the last has gone, so that a short break can be resumed.
 */
@Component
public class Topics {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final Duration READ_AGAIN = Duration.ofMillis(500);

    private record Open(Topic topic, Feed feed) {}

    private final ConcurrentHashMap<TopicQuery, Open> open = new ConcurrentHashMap<>();
    private final QueryGateway gateway;
    private final Queries queries;
    private final LiveTimer timer;
    private final FrameCodec codec;
    private final LiveProperties properties;

    Topics(QueryGateway gateway, Queries queries, LiveTimer timer, FrameCodec codec, LiveProperties properties) {
        this.gateway = gateway;
        this.queries = queries;
        this.timer = timer;
        this.codec = codec;
        this.properties = properties;
    }

    void subscribe(TopicQuery query, TopicSubscriber subscriber, @Nullable Resume resume) {
        join(query, topic -> topic.subscribe(subscriber, resume));
    }

    public void listen(TopicQuery query, TopicListener listener) {
        join(query, topic -> topic.listen(listener));
    }

    void leave(TopicQuery query, TopicSubscriber subscriber) {
        leave(query, (Topic topic) -> topic.leave(subscriber));
    }

    public void leave(TopicQuery query, TopicListener listener) {
        leave(query, (Topic topic) -> topic.leave(listener));
    }

    /** Sends a frame that is neither numbered nor kept to the sockets that follow a topic here; made only if there are any. */
    public void tell(TopicQuery query, Supplier<ServerFrame> frame) {
        var told = open.get(query);
        if (told != null && told.topic.isFollowed()) {
            told.topic.tell(frame.get());
        }
    }

    int size() {
        return open.size();
    }

    int subscribers() {
        return open.values().stream().mapToInt(o -> o.topic.subscribers()).sum();
    }

    private void join(TopicQuery query, Predicate<Topic> entry) {
        var entered = open.computeIfAbsent(query, this::open);
        while (!entry.test(entered.topic)) {
            open.remove(query, entered);
            entered = open.computeIfAbsent(query, this::open);
        }
    }

    private void leave(TopicQuery query, Consumer<Topic> exit) {
        var left = open.get(query);
        if (left == null) {
            return;
        }
        exit.accept(left.topic);
        if (left.topic.isIdle()) {
            timer.after(properties.linger(), () -> closeIfIdle(query, left));
        }
    }

    private void closeIfIdle(TopicQuery query, Open idle) {
        if (idle.topic.closeIfIdle()) {
            open.remove(query, idle);
            idle.feed.close();
        }
    }

    private Open open(TopicQuery query) {
        var topic = new Topic(query, codec, this::read, properties.keptUpdates(), properties.snapshotAge());
        var feed = new Feed(gateway, timer, query, new Ending(query, topic));
        feed.open();
        return new Open(topic, feed);
    }

    private void read(TopicQuery query, Consumer<@Nullable TopicSnapshot> answer) {
        timer.run(() -> {
            TopicSnapshot snapshot;
            try {
                snapshot = queries.ask(query, TopicSnapshot.class);
            } catch (RuntimeException e) {
                log.info("{} could not be read anew: {}", query, e.getMessage());
                timer.after(READ_AGAIN, () -> answer.accept(null));
                return;
            }
            answer.accept(snapshot);
        });
    }

    /** The topic itself, and the entry here removed when there is nothing behind it. */
    private final class Ending implements Feed.Listener {
        private final TopicQuery query;
        private final Topic topic;

        Ending(TopicQuery query, Topic topic) {
            this.query = query;
            this.topic = topic;
        }

        @Override
        public void opened(UUID epoch) {
            topic.opened(epoch);
        }

        @Override
        public void snapshot(UUID epoch, TopicSnapshot snapshot) {
            topic.snapshot(epoch, snapshot);
        }

        @Override
        public void update(UUID epoch, TopicUpdate update) {
            topic.update(epoch, update);
        }

        @Override
        public void refused(BusinessError error) {
            open.computeIfPresent(query, (key, entry) -> entry.topic == topic ? null : entry);
            topic.refused(error);
        }
    }
}
