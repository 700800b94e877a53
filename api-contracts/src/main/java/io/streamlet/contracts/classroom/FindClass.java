package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.ClassId;

/** Answered with a {@link ClassView}, or a refusal CLASS_NOT_FOUND. */
public record FindClass(ClassId classId) {}
