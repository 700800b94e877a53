package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;

/** Answered with a {@link MembershipView}, or a refusal CLASS_NOT_FOUND. */
public record FindMembership(ClassId classId, AccountId accountId) {}
