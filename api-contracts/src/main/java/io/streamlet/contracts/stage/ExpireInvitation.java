package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** The time to answer is over; an invitation that was answered is left alone. */
public record ExpireInvitation(ClassId classId, InvitationId invitationId) implements StageCommand {}
