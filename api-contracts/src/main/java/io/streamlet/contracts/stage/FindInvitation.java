package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** Answered with {@link InvitationView}, or refused with INVITATION_NOT_FOUND. */
public record FindInvitation(ClassId classId, InvitationId invitationId) {}
