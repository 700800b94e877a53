package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** One of two sides receives the other; {@link StageJoined} or {@link StageLinkRestored} say that all do. */
@Revision("1")
public record StageMediaReceived(ClassId classId, InvitationId invitationId, StageSide side, StageRoute route)
        implements SeatEvent {}
