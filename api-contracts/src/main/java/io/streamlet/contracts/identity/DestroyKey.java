package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes up for what a crash kept from happening beside {@link AccountErased}; without effect where it did. */
public record DestroyKey(@TargetAggregateIdentifier AccountId accountId) {}
