package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/**
 * Answered with the moment the invitation expires. The same again changes nothing.
 *
 * @param displayName of the invited, as the platform knows it
 */
public record InviteToStage(
        ClassId classId, InvitationId invitationId, AccountId accountId, String displayName, Actor by)
        implements StageCommand {}
