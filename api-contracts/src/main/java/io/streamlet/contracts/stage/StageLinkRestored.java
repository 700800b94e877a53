package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StageLinkRestored(ClassId classId, InvitationId invitationId, StageRoute route) implements SeatEvent {}
