package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** All of a class. Answered with {@link InvitationsView}. */
public record FindInvitations(ClassId classId) {}
