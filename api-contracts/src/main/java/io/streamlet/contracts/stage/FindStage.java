package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** Answered with {@link StageView}. */
public record FindStage(ClassId classId) {}
