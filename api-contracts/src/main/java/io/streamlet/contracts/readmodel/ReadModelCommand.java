package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an administrator decides about a read model. */
public sealed interface ReadModelCommand
        permits StartReplay, CancelReplay, SwitchReadModel, UndoSwitch, RetryDeadLetter, DiscardDeadLetter {
    String group();

    Actor by();

    @TargetAggregateIdentifier
    default String aggregateId() {
        return "read-model:" + group();
    }
}
