package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ChangeRole(@TargetAggregateIdentifier AccountId accountId, Role role, Actor by) {}
