package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/**
 * By the platform: an invitation is withdrawn, a seat is given up. Who is on stage loses the seat neither for
 * {@link StageEndReason#CONNECT_FAILED} nor for {@link StageEndReason#LINK_LOST}.
 */
public record CloseInvitation(ClassId classId, InvitationId invitationId, StageEndReason reason)
        implements StageCommand {}
