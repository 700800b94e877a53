package io.streamlet.query.live;

import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.Queries;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps one subscription query alive. Each life of it has an epoch of its own: it opens, brings a first answer and
 * updates, and when it breaks (the projecting node restarts, the connection to the query bus is lost) the next life
 * begins after a pause. Only a refusal ends it for good.
 */
final class Feed {

    interface Listener {
        /** Updates of this epoch follow; what an earlier one said is void. */
        void opened(UUID epoch);

        void snapshot(UUID epoch, TopicSnapshot snapshot);

        void update(UUID epoch, TopicUpdate update);

        void refused(BusinessError error);
    }

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(10);
    /** holds what comes between registering and listening, no more */
    private static final int BUFFER = 256;

    private final QueryGateway gateway;
    private final LiveTimer timer;
    private final TopicQuery query;
    private final Listener listener;
    private final Backoff backoff = new Backoff();

    private @Nullable Life life;
    private boolean closed;

    Feed(QueryGateway gateway, LiveTimer timer, TopicQuery query, Listener listener) {
        this.gateway = gateway;
        this.timer = timer;
        this.query = query;
        this.listener = listener;
    }

    void open() {
        timer.run(this::live);
    }

    synchronized void close() {
        closed = true;
        var ending = life;
        life = null;
        if (ending != null) {
            ending.end();
        }
    }

    private void live() {
        var next = new Life(UUID.randomUUID());
        synchronized (this) {
            if (closed) {
                return;
            }
            life = next;
        }
        listener.opened(next.epoch);
        try {
            next.begin();
        } catch (RuntimeException e) {
            broken(next, e);
        }
    }

    private synchronized boolean isCurrent(Life some) {
        return life == some;
    }

    private void broken(Life broken, @Nullable Throwable cause) {
        synchronized (this) {
            if (life != broken) {
                return;
            }
            life = null;
        }
        broken.end();
        var refusal = cause == null ? null : Queries.refusal(cause).orElse(null);
        if (refusal != null && refusal.code() != ErrorCode.TRY_AGAIN) {
            listener.refused(refusal);
            return;
        }
        var pause = backoff.next();
        log.info("{} was interrupted, again in {} ms: {}", query, pause.toMillis(), String.valueOf(cause));
        timer.after(pause, this::live);
    }

    private final class Life {
        private final UUID epoch;
        private volatile @Nullable SubscriptionQueryResult<TopicSnapshot, TopicUpdate> subscription;

        Life(UUID epoch) {
            this.epoch = epoch;
        }

        /** Updates first: what happens while the first answer is on its way must not fall between the two. */
        void begin() {
            var result = gateway.subscriptionQuery(
                    query.getClass().getName(),
                    query,
                    ResponseTypes.instanceOf(TopicSnapshot.class),
                    ResponseTypes.instanceOf(TopicUpdate.class),
                    BUFFER);
            subscription = result;
            if (!isCurrent(this)) {
                result.cancel();
                return;
            }
            // off the projector's thread: fanning out must not slow the projection
            result.updates()
                    .publishOn(Schedulers.fromExecutor(timer::run))
                    .subscribe(
                            update -> listener.update(epoch, update), e -> broken(this, e), () -> broken(this, null));
            result.initialResult().timeout(FIRST_ANSWER).subscribe(this::answered, e -> broken(this, e));
        }

        private void answered(TopicSnapshot snapshot) {
            backoff.reset();
            listener.snapshot(epoch, snapshot);
        }

        void end() {
            var ending = subscription;
            if (ending == null) {
                return;
            }
            try {
                ending.cancel();
            } catch (RuntimeException e) {
                log.debug("{} had ended by itself", query, e); // Axon completes what has failed, and fails at that
            }
        }
    }
}
