package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record LowerHand(ClassId classId, AccountId accountId, LowerReason reason, Actor by) implements StageCommand {}
