package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StageEndReason;
import org.jspecify.annotations.Nullable;

/**
 * This page stands at no end of that link any more.
 *
 * @param replaced another page of the account has taken its place
 * @param reason why the seat is over; null if it is not, or this was only noticed afterwards
 */
public record StageGone(
        ClassId classId,
        InvitationId invitationId,
        boolean replaced,
        @Nullable StageEndReason reason) implements ServerFrame {}
