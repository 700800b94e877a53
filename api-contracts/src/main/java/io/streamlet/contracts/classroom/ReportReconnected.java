package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ReportReconnected(@TargetAggregateIdentifier ClassId classId, AccountId accountId) {}
