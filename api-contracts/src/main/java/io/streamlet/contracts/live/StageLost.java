package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StageRoute;

/**
 * This page receives nothing from the other side any more.
 *
 * @param giveUp a restart of the link has failed too, or it never came up: change the route
 */
public record StageLost(ClassId classId, InvitationId invitationId, StageRoute route, boolean giveUp)
        implements ClientFrame {}
