package io.streamlet.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event store, with streams that say when there is something new. The streams of the embedded store cannot, so a
 * pooled processor would look only twice a second, and a push be late by up to as much. Here one thread follows the end
 * of the store, and wakes everybody whenever it finds an event, or half a second has gone. Streams that can tell by
 * themselves, as those of Axon Server, are left to it.
 */
final class PromptEvents implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PromptEvents.class);
    private static final int LOOK_MILLIS = 500;

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private @Nullable Thread watch;
    private volatile boolean closed;

    PromptEvents(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Prompt(store.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return store.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.interrupt();
        }
    }

    private synchronized void wake(Runnable sleeper) {
        sleepers.add(sleeper);
        if (watch == null && !closed) {
            watch = Thread.ofVirtual().name("prompt-events").start(this::watch);
        }
    }

    private void watch() {
        while (!closed) {
            try (var end = store.openStream(store.createHeadToken())) {
                sleepers.forEach(Runnable::run);
                follow(end);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.info("The end of the event store cannot be followed now: {}", e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
                sleepers.forEach(Runnable::run);
            }
        }
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> end) throws InterruptedException {
        while (!closed) {
            if (end.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                while (end.hasNextAvailable()) {
                    var _ignored = end.nextAvailable();
                }
            }
            sleepers.forEach(Runnable::run);
        }
    }

    private final class Prompt implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable Runnable sleeper;

        Prompt(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            if (!stream.setOnAvailableCallback(callback)) {
                sleeper = callback;
                wake(callback);
            }
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable() {
            return stream.hasNextAvailable();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            if (sleeper != null) {
                sleepers.remove(sleeper);
            }
            stream.close();
        }
    }
}
