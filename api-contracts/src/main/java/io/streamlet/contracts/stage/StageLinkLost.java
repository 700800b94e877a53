package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** @param side that noticed */
@Revision("1")
public record StageLinkLost(ClassId classId, InvitationId invitationId, StageSide side, StageRoute route)
        implements SeatEvent {}
