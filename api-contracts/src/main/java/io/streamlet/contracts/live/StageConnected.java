package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StageRoute;

/** This page receives the other side's picture and sound by this route. */
public record StageConnected(ClassId classId, InvitationId invitationId, StageRoute route) implements ClientFrame {}
