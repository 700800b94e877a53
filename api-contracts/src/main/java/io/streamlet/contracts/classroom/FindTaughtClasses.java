package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;

/** Answered with a {@link ClassList}: the scheduled and live classes of a teacher, next first, unlisted ones too. */
public record FindTaughtClasses(AccountId teacherId) {}
