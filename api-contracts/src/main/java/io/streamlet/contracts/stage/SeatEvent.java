package io.streamlet.contracts.stage;

/** What happens to an invitation, from being made to the end of the seat that it became. */
public sealed interface SeatEvent extends StageEvent
        permits StageInvited,
                StageInvitationAccepted,
                StageInvitationDeclined,
                StageInvitationWithdrawn,
                StageInvitationExpired,
                StageMediaReceived,
                StageJoined,
                StageLinkLost,
                StageLinkRestored,
                StageRouteChanged,
                StageMediaSwitched,
                StageLeft {
    InvitationId invitationId();
}
