package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/**
 * By the invited alone, from the tab that will send the media.
 *
 * @param microphone whether it is on from the start, so the camera
 */
public record AcceptInvitation(
        ClassId classId,
        InvitationId invitationId,
        StagePeerId stagePeerId,
        boolean microphone,
        boolean camera,
        Actor by)
        implements StageCommand {}
