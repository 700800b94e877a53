package io.streamlet.query.live;

import io.streamlet.contracts.live.FrameError;
import io.streamlet.contracts.live.Ping;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.Unsubscribed;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/**
 * One socket of one account, from welcome to close. It knows what it follows and which classes it attends; what it is
 * sent goes through a bounded queue, and a full queue ends it rather than making anybody wait.
 */
public final class Connection implements TopicSubscriber {

    private final UUID id = UUID.randomUUID();
    private final Actor actor;
    private final Wire wire;
    private final Outbox outbox;
    private final Lanes lanes;
    private final FrameCodec codec;
    private final LiveTimer timer;
    private final LiveMetrics metrics;
    private final int maxTopics;
    private final Set<TopicQuery> topics = ConcurrentHashMap.newKeySet();
    private final Set<ClassId> attended = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long heardAt;
    private volatile long pingedAt;

    Connection(
            Actor actor, Wire wire, FrameCodec codec, LiveTimer timer, LiveMetrics metrics, LiveProperties properties) {
        this.actor = actor;
        this.wire = wire;
        this.codec = codec;
        this.timer = timer;
        this.metrics = metrics;
        this.maxTopics = properties.topicsPerSocket();
        this.outbox = new Outbox(
                wire,
                timer,
                metrics,
                properties.queueFrames(),
                properties.queueBytes().toBytes());
        this.lanes = new Lanes(timer, 2 * maxTopics);
        this.heardAt = timer.nanos();
        this.pingedAt = heardAt;
    }

    public UUID id() {
        return id;
    }

    public Actor actor() {
        return actor;
    }

    Set<TopicQuery> topics() {
        return topics;
    }

    public Set<ClassId> attended() {
        return attended;
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** @throws BusinessException TOO_MANY_REQUESTS if this socket follows too much already */
    void claim(TopicQuery topic) {
        if (topics.size() >= maxTopics && !topics.contains(topic)) {
            throw new BusinessException(ErrorCode.TOO_MANY_REQUESTS, "This socket follows too many topics.");
        }
        topics.add(topic);
    }

    /** In order with everything else about this topic or class; dropped with an error if too much is under way. */
    void inLane(String ref, Runnable task) {
        if (!lanes.run(ref, task)) {
            refuse(BusinessError.of(ErrorCode.TOO_MANY_REQUESTS, "Too many frames are under way."), ref);
        }
    }

    public void send(ServerFrame frame) {
        send(codec.encode(frame));
    }

    public void refuse(BusinessError error, @Nullable String ref) {
        metrics.refused(error.code());
        send(new FrameError(error.code(), error.message(), ref));
    }

    @Override
    public void send(TextMessage frame) {
        metrics.framesOut(1);
        if (!outbox.offer(frame)) {
            close(Closing.TOO_SLOW);
        }
    }

    @Override
    public void sendKept(List<TextMessage> frames) {
        metrics.framesOut(frames.size());
        if (!outbox.offerKept(frames)) {
            close(Closing.TOO_SLOW);
        }
    }

    @Override
    public void refused(TopicQuery topic, BusinessError error) {
        topics.remove(topic);
        refuse(error, TopicNames.of(topic));
    }

    void taken(TopicQuery topic, ErrorCode code) {
        send(new Unsubscribed(TopicNames.of(topic), code));
    }

    void heard() {
        heardAt = timer.nanos();
    }

    long silentNanos(long now) {
        return now - heardAt;
    }

    void pingIfDue(long now, long everyNanos) {
        if (now - pingedAt >= everyNanos) {
            pingedAt = now;
            send(new Ping());
        }
    }

    /** Marks it as gone without closing the wire: the other side did. */
    void gone() {
        closed.set(true);
        outbox.close();
    }

    /** Never blocks: saying goodbye to a peer that does not read takes its time. */
    void close(Closing why) {
        if (closed.compareAndSet(false, true)) {
            outbox.close();
            metrics.closed(why);
            timer.run(() -> wire.close(why));
        }
    }
}
