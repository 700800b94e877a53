package io.streamlet.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;

/** Deadlines that are only noted, for sagas outside of a fixture. */
public final class NotedDeadlines implements DeadlineManager {
    private final List<Object> payloads = new ArrayList<>();

    public List<Object> payloads() {
        return payloads;
    }

    @Override
    public String schedule(Duration triggerDuration, String deadlineName, @Nullable Object payload) {
        payloads.add(payload == null ? deadlineName : payload);
        return deadlineName + "-" + payloads.size();
    }

    @Override
    public String schedule(
            Instant triggerDateTime, String deadlineName, @Nullable Object payload, ScopeDescriptor scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancelSchedule(String deadlineName, String scheduleId) {}

    @Override
    public void cancelAll(String deadlineName) {}

    @Override
    public void cancelAllWithinScope(String deadlineName, ScopeDescriptor scope) {}

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super DeadlineMessage<?>> dispatchInterceptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super DeadlineMessage<?>> handlerInterceptor) {
        throw new UnsupportedOperationException();
    }
}
