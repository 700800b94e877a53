package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation from its making to the end of the seat, as the teacher and the invited see it.
 *
 * @param version grows with every change; of two views the one with the higher version is newer
 * @param expiresAt when it stops waiting for an answer
 * @param route since it was accepted
 * @param routeCause why the route is another one than at first
 * @param stagePeerId the tab that accepted
 * @param linkLosses how often the link was lost
 */
public record InvitationView(
        ClassId classId,
        InvitationId invitationId,
        long version,
        AccountId accountId,
        String displayName,
        AccountId invitedBy,
        SeatStatus status,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant endedAt,
        @Nullable StageEndReason endReason,
        @Nullable StageRoute route,
        @Nullable RouteCause routeCause,
        @Nullable StagePeerId stagePeerId,
        int linkLosses,
        boolean microphone,
        boolean camera) {}
