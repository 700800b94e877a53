package io.streamlet.app.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Works on the segments it is told to, and is where it is told to be. */
final class FakeProcessor implements StreamingEventProcessor {
    final Map<Integer, EventTrackerStatus> own = new HashMap<>();
    boolean running = true;
    boolean error;

    void worksOn(int segment, long position) {
        own.put(segment, status(position));
    }

    void failsAt(int segment, long position) {
        own.put(segment, status(position).markError(new IllegalStateException("poison")));
    }

    private static TrackerStatus status(long position) {
        return new TrackerStatus(Segment.ROOT_SEGMENT, new GlobalSequenceTrackingToken(position));
    }

    @Override
    public Map<Integer, EventTrackerStatus> processingStatus() {
        return own;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isError() {
        return error;
    }

    @Override
    public String getName() {
        return "fake";
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return List.of();
    }

    @Override
    public void shutDown() {}

    @Override
    public CompletableFuture<Void> shutdownAsync() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void start() {}

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        return () -> true;
    }

    @Override
    public String getTokenStoreIdentifier() {
        return "fake";
    }

    @Override
    public void releaseSegment(int segmentId) {}

    @Override
    public void releaseSegment(int segmentId, long releaseDuration, TimeUnit unit) {}

    @Override
    public CompletableFuture<Boolean> splitSegment(int segmentId) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<Boolean> mergeSegment(int segmentId) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void resetTokens() {}

    @Override
    public <R> void resetTokens(@Nullable R resetContext) {}

    @Override
    public void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier) {}

    @Override
    public <R> void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier,
            @Nullable R resetContext) {}

    @Override
    public void resetTokens(TrackingToken startPosition) {}

    @Override
    public <R> void resetTokens(TrackingToken startPosition, @Nullable R resetContext) {}

    @Override
    public int maxCapacity() {
        return 1;
    }
}
