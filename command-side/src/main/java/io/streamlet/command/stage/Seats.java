package io.streamlet.command.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageMediaReceived;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StageRouteChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All invitations of a class. Those that are over are kept: whoever answers late is told why it is too late. */
final class Seats {
    private final Map<InvitationId, Seat> seats = new HashMap<>();

    Optional<Seat> find(InvitationId id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** @throws BusinessException INVITATION_NOT_FOUND */
    Seat require(InvitationId id) {
        return find(id).orElseThrow(
                        () -> new BusinessException(ErrorCode.INVITATION_NOT_FOUND, "There is no such invitation."));
    }

    /** @throws BusinessException INVITATION_NOT_FOUND, NOT_YOUR_INVITATION */
    Seat requireOwn(InvitationId id, Actor actor) {
        var seat = require(id);
        if (!actor.is(seat.account())) {
            throw new BusinessException(ErrorCode.NOT_YOUR_INVITATION, "This invitation is for somebody else.");
        }
        return seat;
    }

    /** @throws BusinessException ALREADY_INVITED, STAGE_FULL */
    void requireRoomFor(AccountId account, int most) {
        if (seats.values().stream()
                .anyMatch(seat -> seat.isOpen() && seat.account().equals(account))) {
            throw new BusinessException(ErrorCode.ALREADY_INVITED, "They are invited or on stage already.");
        }
        if (seats.values().stream().filter(Seat::isOpen).count() >= most) {
            throw new BusinessException(ErrorCode.STAGE_FULL, "Every seat is taken or offered.");
        }
    }

    boolean isOnStage(AccountId account) {
        return seats.values().stream()
                .anyMatch(seat -> seat.isTaken() && seat.account().equals(account));
    }

    void apply(SeatEvent event) {
        var id = event.invitationId();
        switch (event) {
            case StageInvited e -> seats.put(id, Seat.invited(e.accountId(), e.expiresAt()));
            case StageInvitationAccepted e ->
                change(id, seat -> seat.accepted(e.stagePeerId(), e.microphone(), e.camera()));
            case StageInvitationDeclined e -> change(id, seat -> seat.ended(StageEndReason.DECLINED));
            case StageInvitationWithdrawn e -> change(id, seat -> seat.ended(e.reason()));
            case StageInvitationExpired e -> change(id, seat -> seat.ended(StageEndReason.EXPIRED));
            case StageMediaReceived e -> change(id, seat -> seat.received(e.side()));
            case StageJoined e -> change(id, Seat::joined);
            case StageLinkRestored e -> change(id, Seat::joined);
            case StageLinkLost e -> change(id, Seat::lost);
            case StageRouteChanged e -> change(id, seat -> seat.routed(e.route()));
            case StageMediaSwitched e -> change(id, seat -> seat.switched(e.microphone(), e.camera()));
            case StageLeft e -> change(id, seat -> seat.ended(e.reason()));
        }
    }

    private void change(InvitationId id, UnaryOperator<Seat> change) {
        seats.computeIfPresent(id, (key, seat) -> change.apply(seat));
    }
}
