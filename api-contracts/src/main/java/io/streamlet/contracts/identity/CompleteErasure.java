package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Long enough after an erasure that every node has let go of the key. */
public record CompleteErasure(@TargetAggregateIdentifier AccountId accountId) {}
