package io.streamlet.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One pooled processor per group, whose transaction holds rows and token alike. An event that cannot be projected is set aside
 * where there are {@link DeadLetters}, and with it those that follow about the same class or account; else, and when the
 * database is the trouble, its segment stops and is tried again with growing pauses. Nothing is ever skipped.
 */
class ProjectionProcessors implements ConfigurerModule {

    private static final int BATCH = 100;

    /**
     * Segments by group, few: every one of them costs on every event. The platform has one: how many are there at once, in all
     * classes together, is known only to who hears everything in order.
     */
    private static final Map<String, Integer> SEGMENTS = Map.of(
            "identity", 2,
            "classroom", 4,
            "conversation", 4,
            "stage", 2,
            "notification", 2,
            "mesh", 2,
            "analytics", 4,
            "platform", 1,
            "timeline", 2);

    private final TransactionManager transactions;
    private final @Nullable DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Clock clock;
    private @Nullable PromptEvents events;

    ProjectionProcessors(
            TransactionManager transactions, @Nullable DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.clock = clock;
    }

    static Set<String> groups() {
        return SEGMENTS.keySet();
    }

    @Override
    public void configureModule(Configurer configurer) {
        SEGMENTS.forEach((group, segments) -> register(configurer.eventProcessing(), group, segments));
        configurer.onInitialize(configuration -> configuration.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::close));
        configurer.onInitialize(configuration -> configuration.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> configuration.queryBus().registerHandlerInterceptor(new RefusalInterceptor())));
    }

    private void register(EventProcessingConfigurer processing, String group, int segments) {
        processing
                .registerPooledStreamingEventProcessor(
                        group,
                        this::events,
                        (configuration, builder) ->
                                builder.initialSegmentCount(segments).batchSize(BATCH))
                .registerSequencingPolicy(group, configuration -> new PerSubject())
                .registerTransactionManager(group, configuration -> transactions)
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(group, configuration -> new ProjectionDelay(group, meters, clock));
        if (deadLetters != null) {
            var queues = deadLetters;
            processing
                    .registerDeadLetterQueue(group, configuration -> queues.of(group, configuration, transactions))
                    .registerDeadLetterPolicy(group, configuration -> new Unprojectable())
                    .registerDeadLetteringEventHandlerInvokerConfiguration(
                            group,
                            (configuration, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
        }
    }

    /** one for all processors */
    private synchronized PromptEvents events(Configuration configuration) {
        if (events == null) {
            events = new PromptEvents(configuration.eventStore());
        }
        return events;
    }

    private synchronized void close() {
        if (events != null) {
            events.close();
        }
    }
}
