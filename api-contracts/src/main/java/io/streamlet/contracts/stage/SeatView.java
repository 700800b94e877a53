package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is on stage, or on the way there, as everybody in the class sees it.
 *
 * @param since when the invitation was accepted
 * @param joinedAt when the teacher had them for the first time
 * @param microphone whether it is on, so the camera
 */
public record SeatView(
        InvitationId invitationId,
        AccountId accountId,
        String displayName,
        SeatStatus status,
        StageRoute route,
        Instant since,
        @Nullable Instant joinedAt,
        boolean microphone,
        boolean camera) {}
