package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Addressed to the counts of a class. */
public sealed interface AnalyticsCommand permits RecordDelivery {

    ClassId classId();

    /** the stream of its own that this context keeps for a class */
    @TargetAggregateIdentifier
    default String aggregateId() {
        return "analytics:" + classId();
    }
}
