package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ignored of whoever is not in the class, so the two below. */
public record ReportConnectionLost(
        @TargetAggregateIdentifier ClassId classId, AccountId accountId) {}
