package io.streamlet.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.streamlet.contracts.shared.BusinessError;
import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * How long commands take and what becomes of them, as {@code streamlet.commands} by {@code command} and {@code outcome}.
 * From the moment a command has its handler until its events are committed; one that is tried again counts each time.
 */
final class CommandTimes implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;

    CommandTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var sample = Timer.start(registry);
        String command = unitOfWork.getMessage().getPayloadType().getSimpleName();
        // the outcome is known only when the events are committed, or are not
        unitOfWork.onCleanup(ended -> sample.stop(timer(command, outcome(ended))));
        return chain.proceed();
    }

    private Timer timer(String command, String outcome) {
        return Timer.builder("streamlet.commands")
                .description("commands handled, by outcome, until their events are committed")
                .tag("command", command)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private static String outcome(UnitOfWork<?> ended) {
        var result = ended.getExecutionResult();
        if (result == null || !result.isExceptionResult()) {
            return "accepted";
        }
        var failure = result.getExceptionResult();
        if (failure instanceof HandlerExecutionException refused
                && refused.<Object>getDetails()
                        .filter(BusinessError.class::isInstance)
                        .isPresent()) {
            return "refused";
        }
        return Transient.is(failure) ? "conflict" : "failed";
    }
}
