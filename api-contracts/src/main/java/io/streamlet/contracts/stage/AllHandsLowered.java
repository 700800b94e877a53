package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record AllHandsLowered(ClassId classId, AccountId by) implements HandEvent {}
