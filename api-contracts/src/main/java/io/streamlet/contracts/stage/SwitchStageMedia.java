package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** Both as they shall be; somebody else than the student only switches off. */
public record SwitchStageMedia(ClassId classId, InvitationId invitationId, boolean microphone, boolean camera, Actor by)
        implements StageCommand {}
