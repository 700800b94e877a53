package io.streamlet.command.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invitation and the seat it may become: where it stands, and what that allows. */
record Seat(
        AccountId account,
        Instant expiresAt,
        SeatStatus status,
        StageRoute route,
        Set<StageSide> receiving,
        @Nullable StagePeerId tab,
        boolean microphone,
        boolean camera,
        @Nullable StageEndReason reason) {

    static Seat invited(AccountId account, Instant expiresAt) {
        return new Seat(account, expiresAt, SeatStatus.INVITED, StageRoute.PEER, Set.of(), null, false, false, null);
    }

    Seat accepted(StagePeerId by, boolean withMicrophone, boolean withCamera) {
        return new Seat(
                account,
                expiresAt,
                SeatStatus.CONNECTING,
                StageRoute.PEER,
                Set.of(),
                by,
                withMicrophone,
                withCamera,
                null);
    }

    Seat received(StageSide side) {
        var sides = EnumSet.of(side);
        sides.addAll(receiving);
        return at(status, route, sides);
    }

    Seat joined() {
        return at(SeatStatus.ON_STAGE, route, Set.of());
    }

    Seat lost() {
        return at(SeatStatus.RECONNECTING, route, Set.of());
    }

    Seat routed(StageRoute next) {
        return at(hasJoined() ? SeatStatus.RECONNECTING : SeatStatus.CONNECTING, next, Set.of());
    }

    Seat switched(boolean microphoneOn, boolean cameraOn) {
        return new Seat(account, expiresAt, status, route, receiving, tab, microphoneOn, cameraOn, reason);
    }

    Seat ended(StageEndReason why) {
        return new Seat(account, expiresAt, SeatStatus.ENDED, route, Set.of(), tab, false, false, why);
    }

    /** invited or beyond, but not over */
    boolean isOpen() {
        return status != SeatStatus.ENDED;
    }

    boolean isInvited() {
        return status == SeatStatus.INVITED;
    }

    /** accepted and not over */
    boolean isTaken() {
        return isOpen() && !isInvited();
    }

    boolean isConnected() {
        return status == SeatStatus.ON_STAGE;
    }

    boolean hasJoined() {
        return status == SeatStatus.ON_STAGE || status == SeatStatus.RECONNECTING;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** with this one, all sides receive that the route has: by way of the server the student goes on watching the class */
    boolean isCompleteWith(StageSide side) {
        return switch (route) {
            case SERVER -> side == StageSide.TEACHER;
            case PEER -> receiving.stream().anyMatch(other -> other != side);
        };
    }

    /** @throws BusinessException NOT_ON_STAGE */
    void requireTaken() {
        if (!isTaken()) {
            throw new BusinessException(ErrorCode.NOT_ON_STAGE, "They are not on stage.");
        }
    }

    /** @return why an answer to it comes too late */
    BusinessException refusal() {
        if (reason == StageEndReason.EXPIRED) {
            return expired();
        }
        return new BusinessException(new BusinessError(
                ErrorCode.INVITATION_CLOSED,
                "This invitation is over.",
                reason == null ? Map.of() : Map.of("reason", reason.name())));
    }

    static BusinessException expired() {
        return new BusinessException(ErrorCode.INVITATION_EXPIRED, "The time to answer this invitation is over.");
    }

    static BusinessException acceptedAlready() {
        return new BusinessException(ErrorCode.INVITATION_ACCEPTED, "This invitation has been accepted already.");
    }

    private Seat at(SeatStatus next, StageRoute by, Set<StageSide> sides) {
        return new Seat(account, expiresAt, next, by, sides, tab, microphone, camera, reason);
    }
}
