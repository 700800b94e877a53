package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Addressed to the stage of a class. */
public sealed interface StageCommand
        permits RaiseHand,
                LowerHand,
                LowerAllHands,
                InviteToStage,
                AcceptInvitation,
                DeclineInvitation,
                WithdrawInvitation,
                ExpireInvitation,
                CloseInvitation,
                ReportStageConnected,
                ReportStageLinkLost,
                ChangeStageRoute,
                SwitchStageMedia,
                LeaveStage,
                RemoveFromStage {
    ClassId classId();

    /** the stream of its own that this context keeps for a class */
    @TargetAggregateIdentifier
    default String aggregateId() {
        return "stage:" + classId();
    }
}
