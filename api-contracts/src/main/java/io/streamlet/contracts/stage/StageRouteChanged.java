package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StageRouteChanged(ClassId classId, InvitationId invitationId, StageRoute route, RouteCause cause)
        implements SeatEvent {}
