package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The invited has until {@code expiresAt} to accept. */
@Revision("1")
public record StageInvited(
        ClassId classId,
        InvitationId invitationId,
        AccountId accountId,
        @Personal("accountId") String displayName,
        Instant expiresAt,
        AccountId by)
        implements SeatEvent {}
