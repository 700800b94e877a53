package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** @param giveUp the route cannot be had (again): the next one, or off the stage */
public record ReportStageLinkLost(
        ClassId classId, InvitationId invitationId, StageRoute route, boolean giveUp, Actor by)
        implements StageCommand {}
