package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public record ReportPageChanged(@TargetAggregateIdentifier ClassId classId, AccountId accountId, UUID page) {}
