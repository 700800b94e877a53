package io.streamlet.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * How long after it happened an event is in the read model and on its way to those who watch, as
 * {@code streamlet.projection.delay} by {@code group}. A replay tells nothing of that, and is not measured.
 */
class ProjectionDelay implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final Timer delay;
    private final Clock clock;

    ProjectionDelay(String group, MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.delay = Timer.builder("streamlet.projection.delay")
                .description("from an event's own time until it is committed to the read model")
                .tag("group", group)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var event = unitOfWork.getMessage();
        if (!isReplayed(event)) {
            unitOfWork.afterCommit(committed -> delay.record(since(event)));
        }
        return chain.proceed();
    }

    /** another node's clock may be ahead */
    private Duration since(EventMessage<?> event) {
        var since = Duration.between(event.getTimestamp(), clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    private static boolean isReplayed(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked && ReplayToken.isReplay(tracked.trackingToken());
    }
}
