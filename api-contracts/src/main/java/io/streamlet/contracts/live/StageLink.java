package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole truth about the end of a link that this page stands at, sent again whenever any of it is different.
 *
 * @param status {@link SeatStatus#INVITED} at first, for the teacher's page
 * @param partner the session of the page at the other end, null while there is none; a link to another session is dead
 * @param iceServers with credentials for this link alone
 * @param iceExpiresAt when those credentials stop to open connections, null if they do not; newer ones come before that
 */
public record StageLink(
        ClassId classId,
        InvitationId invitationId,
        StageSide side,
        SeatStatus status,
        StageRoute route,
        @Nullable UUID partner,
        List<IceServer> iceServers,
        @Nullable Instant iceExpiresAt)
        implements ServerFrame {}
