package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** Media goes all the ways that its route has. */
@Revision("1")
public record StageJoined(ClassId classId, InvitationId invitationId, AccountId accountId, StageRoute route)
        implements SeatEvent {}
