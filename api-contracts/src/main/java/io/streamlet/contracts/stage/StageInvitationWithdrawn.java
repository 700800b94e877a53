package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** By the teacher, or because the invited is no longer there. */
@Revision("1")
public record StageInvitationWithdrawn(
        ClassId classId, InvitationId invitationId, AccountId accountId, StageEndReason reason, AccountId by)
        implements SeatEvent {}
