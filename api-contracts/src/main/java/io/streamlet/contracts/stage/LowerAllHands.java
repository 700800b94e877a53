package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record LowerAllHands(ClassId classId, Actor by) implements StageCommand {}
