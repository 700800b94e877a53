package io.streamlet.command.analytics;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.RecordDelivery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The counts of a class, window by window, as the nodes report them: kept as they come. A node that does not know whether a
 * report arrived sends it again under the same id; nobody repeats an older one than the last few.
 */
@Aggregate(snapshotTriggerDefinition = "everyTwoHundredEvents", cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class DeliveryLog {
    private static final int REMEMBERED = 32;

    @AggregateIdentifier
    private String id;

    private Deque<UUID> known = new ArrayDeque<>();

    DeliveryLog() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordDelivery command) {
        if (!known.contains(command.sampleId())) {
            apply(new DeliverySampled(command.classId(), command.sampleId(), command.sample()));
        }
    }

    @EventSourcingHandler
    void on(DeliverySampled event) {
        id = "analytics:" + event.classId();
        known.addLast(event.sampleId());
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
    }
}
