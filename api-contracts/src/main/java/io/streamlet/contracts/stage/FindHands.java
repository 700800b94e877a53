package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** Answered with {@link HandsView}. */
public record FindHands(ClassId classId) {}
