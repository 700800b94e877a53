package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ChangeDisplayName(@TargetAggregateIdentifier AccountId accountId, String displayName) {}
