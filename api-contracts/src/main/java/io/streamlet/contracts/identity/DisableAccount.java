package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record DisableAccount(@TargetAggregateIdentifier AccountId accountId, Actor by) {}
