package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StageLeft(
        ClassId classId, InvitationId invitationId, AccountId accountId, StageEndReason reason, AccountId by)
        implements SeatEvent {}
