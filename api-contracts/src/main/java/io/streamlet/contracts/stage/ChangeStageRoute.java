package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;

/** By the platform; who is on stage stays on the route. */
public record ChangeStageRoute(ClassId classId, InvitationId invitationId, StageRoute route, RouteCause cause)
        implements StageCommand {}
